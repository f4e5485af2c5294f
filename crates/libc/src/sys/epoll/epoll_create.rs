//! `epoll_create`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Makes an epoll. `size` means nothing but must be positive. Returns its descriptor. Linux: epoll_create(2).
///
/// Errors: EINVAL: `size` is not positive; EMFILE, ENFILE, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn epoll_create(size: c_int) -> c_int {
    if size <= 0 {
        return Err(Errno::EINVAL).or_errno();
    }
    // SAFETY: takes no address.
    unsafe { syscall::epoll_create1(0) }.or_errno()
}
