//! `asinf`

/// The arc sine of `x`, in radians, between -π/2 and π/2 (C23 7.12.4.2). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn asinf(x: f32) -> f32 {
    libm::asinf(x)
}
