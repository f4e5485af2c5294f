//! `nexttowardl`

use crate::internal::f128::F128;
use crate::math::nextafterl::nextafter;

/// The next number after `x` towards `y`; `y` where they are equal (C23 7.12.11.4).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nexttowardl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = nextafter(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)) }
}
