//! `abs`.

use crate::types::c_int;

/// The absolute value; of the least int itself. C23 7.24.6.1.
#[unsafe(no_mangle)]
pub extern "C" fn abs(number: c_int) -> c_int {
    number.wrapping_abs()
}
