//! `fcntl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::c_int;

const F_SETLKW: c_int = 7;
const F_OFD_SETLKW: c_int = 38;

/// Controls a descriptor. POSIX.1-2024 `fcntl`; Linux's commands are passed on.
///
/// A cancellation point where it waits, for a lock.
///
/// Errors: EBADF, EINVAL, EAGAIN, EACCES, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fcntl(fd: c_int, command: c_int, mut arguments: VaList) -> c_int {
    // F_GETFD, F_GETFL, F_GETOWN, F_GETSIG, F_GETLEASE, F_GETPIPE_SZ and F_GET_SEALS take no argument.
    let none = matches!(command, 1 | 3 | 9 | 11 | 1025 | 1032 | 1034);
    // SAFETY: all others take one, an int or a pointer, of 4 bytes either way; the kernel checks it.
    unsafe {
        let argument = if none || arguments.is_absent() { 0 } else { arguments.arg::<c_int>() };
        if matches!(command, F_SETLKW | F_OFD_SETLKW) {
            syscall::cancellable::fcntl(fd, command, argument)
        } else {
            syscall::fcntl(fd, command, argument)
        }
    }
    .or_errno()
}
