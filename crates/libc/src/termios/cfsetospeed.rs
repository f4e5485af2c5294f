//! `cfsetospeed`.

use super::speed::CBAUD;
use super::termios::Termios;
use crate::internal::errno::{Errno, OrErrno};
use crate::types::{c_int, c_uint};

/// Sets the speed of output, and of input as Linux has one for both. POSIX.1-2024 `cfsetospeed`.
///
/// Errors: EINVAL: no `B*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cfsetospeed(settings: *mut Termios, speed: c_uint) -> c_int {
    if speed & !CBAUD != 0 {
        return Err(Errno::EINVAL).or_errno();
    }
    // SAFETY: by the contract `settings` can be changed.
    unsafe { (*settings).cflag = (*settings).cflag & !CBAUD | speed };
    0
}
