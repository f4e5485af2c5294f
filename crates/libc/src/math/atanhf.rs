//! `atanhf`

/// The inverse hyperbolic tangent of `x` (C23 7.12.5.3). ±∞ at ±1, NaN beyond.
#[unsafe(no_mangle)]
pub extern "C" fn atanhf(x: f32) -> f32 {
    // A few units of a double are nothing to a float.
    libm::atanh(x as f64) as f32
}
