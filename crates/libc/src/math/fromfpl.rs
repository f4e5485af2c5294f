//! `fromfpl`

use crate::internal::f128::F128;
use crate::math::interchange::integer_of_width;
use crate::types::{c_int, c_uint};

/// `x` rounded to a whole number in the direction `direction`, an FP_INT_ macro, where a signed integer of `width` bits can hold
/// that; else, and for a width of 0, NaN (C23 7.12.9).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fromfpl(result: *mut F128, low: u64, high: u64, direction: c_int, width: c_uint) {
    let value = integer_of_width(F128::from_halves(low, high), direction, width, true);
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
