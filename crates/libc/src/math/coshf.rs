//! `coshf`

/// The hyperbolic cosine of `x` (C23 7.12.5.4).
#[unsafe(no_mangle)]
pub extern "C" fn coshf(x: f32) -> f32 {
    // A few units of a double are nothing to a float.
    libm::cosh(x as f64) as f32
}
