//! `cfsetispeed`.

use super::cfsetospeed::cfsetospeed;
use super::termios::Termios;
use crate::types::{c_int, c_uint};

/// Sets the speed of input, and of output as Linux has one for both; 0 means that of output. POSIX.1-2024
/// `cfsetispeed`.
///
/// Errors: EINVAL: no `B*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cfsetispeed(settings: *mut Termios, speed: c_uint) -> c_int {
    // SAFETY: by the contract of the C function.
    if speed == 0 { 0 } else { unsafe { cfsetospeed(settings, speed) } }
}
