//! `sin`

/// The sine of `x` radians (C23 7.12.4.7). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn sin(x: f64) -> f64 {
    libm::sin(x)
}
