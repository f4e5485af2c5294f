//! `llround`

use crate::math::instruction::to_long;
use crate::math::round::round;
use crate::types::c_longlong;

/// `x` as the nearest integer, ties away from zero (C23 7.12.9.7). Where that does not fit, the least integer, as on x86-64 Linux.
#[unsafe(no_mangle)]
pub extern "C" fn llround(x: f64) -> c_longlong {
    to_long(round(x))
}
