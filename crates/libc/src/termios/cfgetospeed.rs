//! `cfgetospeed`.

use super::speed::CBAUD;
use super::termios::Termios;
use crate::types::c_uint;

/// The speed of output: a `B*`. POSIX.1-2024 `cfgetospeed`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cfgetospeed(settings: *const Termios) -> c_uint {
    // SAFETY: by the contract `settings` is readable.
    unsafe { (*settings).cflag & CBAUD }
}
