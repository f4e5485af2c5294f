//! `syscall`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall::by_number;
use crate::internal::va_list::VaList;
use crate::types::c_long;

/// Makes the system call of that number (`SYS_*` of <sys/syscall.h>) with the arguments that its man page gives it, each of its
/// own type: descriptors, flags, sizes and pointers have 32 bits here, offsets 64.
///
/// Errors: ENOSYS: no such call here; else as the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn syscall(number: c_long, arguments: VaList) -> c_long {
    // SAFETY: by the contract.
    unsafe { by_number(number, arguments) }.or_errno_long()
}
