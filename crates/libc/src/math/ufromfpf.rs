//! `ufromfpf`

use crate::math::interchange::integer_of_width;
use crate::types::{c_int, c_uint};

/// `x` rounded to a whole number in the direction `direction`, an FP_INT_ macro, where an unsigned integer of `width` bits can hold
/// that; else, and for a width of 0, NaN (C23 7.12.9).
#[unsafe(no_mangle)]
pub extern "C" fn ufromfpf(x: f32, direction: c_int, width: c_uint) -> f32 {
    integer_of_width(x, direction, width, false)
}
