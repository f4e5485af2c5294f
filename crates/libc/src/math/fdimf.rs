//! `fdimf`

/// `x` - `y` where that is positive, else +0; NaN where either is (C23 7.12.12.1).
#[unsafe(no_mangle)]
pub extern "C" fn fdimf(x: f32, y: f32) -> f32 {
    if x <= y { 0.0 } else { x - y }
}
