//! `exp10`

/// 10 to the power `x` (C23 7.12.6.2).
#[unsafe(no_mangle)]
pub extern "C" fn exp10(x: f64) -> f64 {
    libm::exp10(x)
}
