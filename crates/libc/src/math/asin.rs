//! `asin`

/// The arc sine of `x`, in radians, between -π/2 and π/2 (C23 7.12.4.2). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn asin(x: f64) -> f64 {
    libm::asin(x)
}
