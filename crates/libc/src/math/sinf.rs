//! `sinf`

/// The sine of `x` radians (C23 7.12.4.7). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn sinf(x: f32) -> f32 {
    libm::sinf(x)
}
