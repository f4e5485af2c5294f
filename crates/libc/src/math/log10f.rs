//! `log10f`

/// The logarithm of `x` to base 10 (C23 7.12.6.12). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log10f(x: f32) -> f32 {
    libm::log10f(x)
}
