//! `labs`.

use crate::types::c_long;

/// The absolute value; of the least long itself. C23 7.24.6.1.
#[unsafe(no_mangle)]
pub extern "C" fn labs(number: c_long) -> c_long {
    number.wrapping_abs()
}
