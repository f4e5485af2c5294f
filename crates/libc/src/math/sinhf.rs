//! `sinhf`

/// The hyperbolic sine of `x` (C23 7.12.5.5).
#[unsafe(no_mangle)]
pub extern "C" fn sinhf(x: f32) -> f32 {
    // A few units of a double are nothing to a float.
    libm::sinh(x as f64) as f32
}
