//! `nextdown`

use crate::math::interchange::next_down;

/// The greatest number below `x` (C23 7.12.11). -∞ for itself; above the least magnitude +0.
#[unsafe(no_mangle)]
pub extern "C" fn nextdown(x: f64) -> f64 {
    next_down(x)
}
