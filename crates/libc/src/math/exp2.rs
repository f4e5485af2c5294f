//! `exp2`

/// 2 to the power `x` (C23 7.12.6.4).
#[unsafe(no_mangle)]
pub extern "C" fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}
