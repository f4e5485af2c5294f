//! `atanf`

/// The arc tangent of `x`, in radians, between -π/2 and π/2 (C23 7.12.4.3).
#[unsafe(no_mangle)]
pub extern "C" fn atanf(x: f32) -> f32 {
    libm::atanf(x)
}
