//! `acos`

/// The arc cosine of `x`, in radians, between 0 and π (C23 7.12.4.1). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn acos(x: f64) -> f64 {
    libm::acos(x)
}
