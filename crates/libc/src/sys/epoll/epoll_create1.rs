//! `epoll_create1`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes an epoll; `flags` may be EPOLL_CLOEXEC. Returns its descriptor. Linux: epoll_create1(2).
///
/// Errors: EINVAL: other flags; EMFILE, ENFILE, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn epoll_create1(flags: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::epoll_create1(flags) }.or_errno()
}
