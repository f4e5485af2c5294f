//! `powrf`

use crate::math::powr::powr;

/// `x` to the power `y` as e^(`y`·log `x`): NaN below zero, and for 0⁰, ∞⁰ and 1^∞, unlike `pow` (C23 7.12.7).
#[unsafe(no_mangle)]
pub extern "C" fn powrf(x: f32, y: f32) -> f32 {
    powr(x as f64, y as f64) as f32
}
