//! `cfsetspeed`.

use super::cfsetospeed::cfsetospeed;
use super::termios::Termios;
use crate::types::{c_int, c_uint};

/// Sets both speeds. BSD.
///
/// Errors: EINVAL: no `B*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cfsetspeed(settings: *mut Termios, speed: c_uint) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { cfsetospeed(settings, speed) }
}
