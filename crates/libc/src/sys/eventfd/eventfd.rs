//! `eventfd`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint};

/// Makes a counter that is read and written as a descriptor; `flags`: EFD_*. Linux: eventfd(2).
///
/// Errors: EINVAL: unknown flags; EMFILE, ENFILE, ENODEV, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn eventfd(initial: c_uint, flags: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::eventfd2(initial, flags) }.or_errno()
}
