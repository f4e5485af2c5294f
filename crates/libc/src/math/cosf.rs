//! `cosf`

/// The cosine of `x` radians (C23 7.12.4.5). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn cosf(x: f32) -> f32 {
    libm::cosf(x)
}
