//! `lrint`

use crate::math::instruction::nearest;
use crate::math::instruction::to_long;
use crate::types::c_long;

/// `x` as the nearest integer, ties to even (C23 7.12.9.5). Where that does not fit, the least integer, as on x86-64 Linux.
#[unsafe(no_mangle)]
pub extern "C" fn lrint(x: f64) -> c_long {
    to_long(nearest(x))
}
