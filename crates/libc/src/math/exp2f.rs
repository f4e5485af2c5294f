//! `exp2f`

/// 2 to the power `x` (C23 7.12.6.4).
#[unsafe(no_mangle)]
pub extern "C" fn exp2f(x: f32) -> f32 {
    libm::exp2f(x)
}
