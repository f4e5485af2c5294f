//! `log2`

/// The logarithm of `x` to base 2 (C23 7.12.6.15). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log2(x: f64) -> f64 {
    libm::log2(x)
}
