//! `powrf`

use crate::math::wide::{self, Format};

/// `x` to the power `y` as e^(`y`·log `x`): NaN below zero, and for 0⁰, ∞⁰ and 1^∞, unlike `pow` (C23 7.12.7).
#[unsafe(no_mangle)]
pub extern "C" fn powrf(x: f32, y: f32) -> f32 {
    f32::narrow(wide::powr(x.widen(), y.widen()))
}
