//! `llroundf`

use crate::math::instruction::to_long;
use crate::math::roundf::roundf;
use crate::types::c_longlong;

/// `x` as the nearest integer, ties away from zero (C23 7.12.9.7). Where that does not fit, the least integer, as on x86-64 Linux.
#[unsafe(no_mangle)]
pub extern "C" fn llroundf(x: f32) -> c_longlong {
    to_long(roundf(x) as f64)
}
