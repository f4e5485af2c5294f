//! `tanf`

/// The tangent of `x` radians (C23 7.12.4.9). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn tanf(x: f32) -> f32 {
    libm::tanf(x)
}
