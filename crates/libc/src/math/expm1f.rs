//! `expm1f`

/// e to the power `x`, less 1, without the loss of a subtraction (C23 7.12.6.6).
#[unsafe(no_mangle)]
pub extern "C" fn expm1f(x: f32) -> f32 {
    libm::expm1f(x)
}
