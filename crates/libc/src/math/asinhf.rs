//! `asinhf`

/// The inverse hyperbolic sine of `x` (C23 7.12.5.2).
#[unsafe(no_mangle)]
pub extern "C" fn asinhf(x: f32) -> f32 {
    // A few units of a double are nothing to a float.
    libm::asinh(x as f64) as f32
}
