//! `nextupf`

use crate::math::interchange::next_up;

/// The least number above `x` (C23 7.12.11). +∞ for itself; below the least magnitude -0.
#[unsafe(no_mangle)]
pub extern "C" fn nextupf(x: f32) -> f32 {
    next_up(x)
}
