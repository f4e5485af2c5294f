//! `cos`

/// The cosine of `x` radians (C23 7.12.4.5). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn cos(x: f64) -> f64 {
    libm::cos(x)
}
