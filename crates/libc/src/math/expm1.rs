//! `expm1`

/// e to the power `x`, less 1, without the loss of a subtraction (C23 7.12.6.6).
#[unsafe(no_mangle)]
pub extern "C" fn expm1(x: f64) -> f64 {
    libm::expm1(x)
}
