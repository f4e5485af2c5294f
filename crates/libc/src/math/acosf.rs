//! `acosf`

/// The arc cosine of `x`, in radians, between 0 and π (C23 7.12.4.1). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn acosf(x: f32) -> f32 {
    libm::acosf(x)
}
