//! `sinhf`

/// The hyperbolic sine of `x` (C23 7.12.5.5).
#[unsafe(no_mangle)]
pub extern "C" fn sinhf(x: f32) -> f32 {
    libm::sinhf(x)
}
