//! `asinhf`

/// The inverse hyperbolic sine of `x` (C23 7.12.5.2).
#[unsafe(no_mangle)]
pub extern "C" fn asinhf(x: f32) -> f32 {
    libm::asinhf(x)
}
