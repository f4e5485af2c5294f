//! `setns`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Moves the calling thread into the namespace that a descriptor stands for, if it is of `kind` (0: of any). Returns 0, or -1 and
/// errno. Linux `setns`(2).
///
/// Errors: EBADF; EINVAL: it is none of that kind; EPERM, ENOMEM.
#[unsafe(no_mangle)]
pub extern "C" fn setns(fd: c_int, kind: c_int) -> c_int {
    // SAFETY: the call takes no address.
    unsafe { syscall::setns(fd, kind) }.or_errno()
}
