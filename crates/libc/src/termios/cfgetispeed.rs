//! `cfgetispeed`.

use super::cfgetospeed::cfgetospeed;
use super::termios::Termios;
use crate::types::c_uint;

/// The speed of input: that of output, as Linux has one for both. POSIX.1-2024 `cfgetispeed`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cfgetispeed(settings: *const Termios) -> c_uint {
    // SAFETY: by the contract `settings` is readable.
    unsafe { cfgetospeed(settings) }
}
