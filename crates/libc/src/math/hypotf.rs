//! `hypotf`

use crate::math::instruction::sqrt;

/// √(`x`² + `y`²), without overflow or underflow on the way (C23 7.12.7.4). Infinite where either is, even beside a NaN.
#[unsafe(no_mangle)]
pub extern "C" fn hypotf(x: f32, y: f32) -> f32 {
    if x.is_infinite() || y.is_infinite() {
        return f32::INFINITY;
    }
    // A double holds the squares exactly, and their sum cannot leave its range.
    let (x, y) = (x as f64, y as f64);
    sqrt(x * x + y * y) as f32
}
