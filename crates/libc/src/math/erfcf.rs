//! `erfcf`

/// 1 - erf(`x`), without the loss of a subtraction (C23 7.12.8.2).
#[unsafe(no_mangle)]
pub extern "C" fn erfcf(x: f32) -> f32 {
    // A few units of a double are nothing to a float.
    libm::erfc(x as f64) as f32
}
