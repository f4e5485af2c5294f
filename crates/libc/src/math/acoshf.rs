//! `acoshf`

/// The inverse hyperbolic cosine of `x` (C23 7.12.5.1). NaN below 1.
#[unsafe(no_mangle)]
pub extern "C" fn acoshf(x: f32) -> f32 {
    // A few units of a double are nothing to a float.
    libm::acosh(x as f64) as f32
}
