//! `log1p`

/// The natural logarithm of 1 + `x`, accurate near zero (C23 7.12.6.14). -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log1p(x: f64) -> f64 {
    libm::log1p(x)
}
