//! `tan`

/// The tangent of `x` radians (C23 7.12.4.9). NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn tan(x: f64) -> f64 {
    libm::tan(x)
}
