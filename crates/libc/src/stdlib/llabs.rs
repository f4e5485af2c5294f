//! `llabs`.

use crate::types::c_longlong;

/// The absolute value; of the least long long itself. C23 7.24.6.1.
#[unsafe(no_mangle)]
pub extern "C" fn llabs(number: c_longlong) -> c_longlong {
    number.wrapping_abs()
}
