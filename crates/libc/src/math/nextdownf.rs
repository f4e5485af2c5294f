//! `nextdownf`

use crate::math::interchange::next_down;

/// The greatest number below `x` (C23 7.12.11). -∞ for itself; above the least magnitude +0.
#[unsafe(no_mangle)]
pub extern "C" fn nextdownf(x: f32) -> f32 {
    next_down(x)
}
