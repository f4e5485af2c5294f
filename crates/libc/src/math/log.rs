//! `log`

/// The natural logarithm of `x` (C23 7.12.6.11). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log(x: f64) -> f64 {
    libm::log(x)
}
