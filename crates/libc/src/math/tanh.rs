//! `tanh`

/// The hyperbolic tangent of `x` (C23 7.12.5.6).
#[unsafe(no_mangle)]
pub extern "C" fn tanh(x: f64) -> f64 {
    libm::tanh(x)
}
