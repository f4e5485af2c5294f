//! `unshare`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Gives the calling thread parts of its own of what it shares with others: the `CLONE_*` in `flags`. Returns 0, or -1 and errno.
/// Linux `unshare`(2).
///
/// Errors: EINVAL; EPERM; ENOMEM, ENOSPC, EUSERS.
#[unsafe(no_mangle)]
pub extern "C" fn unshare(flags: c_int) -> c_int {
    // SAFETY: the call takes no address.
    unsafe { syscall::unshare(flags) }.or_errno()
}
