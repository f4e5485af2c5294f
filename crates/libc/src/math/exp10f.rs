//! `exp10f`

/// 10 to the power `x` (C23 7.12.6.2).
#[unsafe(no_mangle)]
pub extern "C" fn exp10f(x: f32) -> f32 {
    libm::exp10f(x)
}
