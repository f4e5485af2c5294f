//! `exp`

/// e to the power `x` (C23 7.12.6.1).
#[unsafe(no_mangle)]
pub extern "C" fn exp(x: f64) -> f64 {
    libm::exp(x)
}
