//! `exp10f`

/// 10 to the power `x` (C23 7.12.6.2).
#[unsafe(no_mangle)]
pub extern "C" fn exp10f(x: f32) -> f32 {
    // A few units of a double are nothing to a float.
    libm::exp10(x as f64) as f32
}
