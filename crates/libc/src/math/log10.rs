//! `log10`

/// The logarithm of `x` to base 10 (C23 7.12.6.12). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log10(x: f64) -> f64 {
    libm::log10(x)
}
