//! `semctl`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::c_int;

/// Whether a command takes an argument: IPC_SET, IPC_STAT, IPC_INFO, GETALL, SETVAL, SETALL, SEM_STAT, SEM_INFO, SEM_STAT_ANY.
const fn takes_argument(command: c_int) -> bool {
    matches!(command, 1 | 2 | 3 | 13 | 16 | 17 | 18 | 19 | 20)
}

/// Asks about semaphores, changes or removes them. POSIX.1-2024 `semctl`; Linux has more commands. The variable argument is an
/// int or a pointer; <sys/sem.h> turns calls with a union into such of [`__semctl`].
///
/// Errors: EACCES, EFAULT, EIDRM, EINVAL, EPERM, ERANGE; ENOSYS where the embedder has no semaphores.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn semctl(set: c_int, number: c_int, command: c_int, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { control(false, set, number, command, arguments) }.or_errno()
}

/// `semctl`, told whether the variable argument is a union: then the caller passes the address of a copy.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __semctl(
    is_union: c_int,
    set: c_int,
    number: c_int,
    command: c_int,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { control(is_union != 0, set, number, command, arguments) }.or_errno()
}

unsafe fn control(
    is_union: bool,
    set: c_int,
    number: c_int,
    command: c_int,
    mut arguments: VaList,
) -> Result<i64, Errno> {
    // SAFETY: commands that take an argument were given one, of 4 bytes, or the address of a union of 4 bytes; the kernel
    // checks what it points to.
    unsafe {
        let argument = match takes_argument(command) && !arguments.is_absent() {
            false => 0,
            true if is_union => *arguments.arg::<*const usize>(),
            true => arguments.arg::<usize>(),
        };
        syscall::semctl(set, number, command, argument)
    }
}
