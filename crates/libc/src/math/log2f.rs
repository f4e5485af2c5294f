//! `log2f`

/// The logarithm of `x` to base 2 (C23 7.12.6.15). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log2f(x: f32) -> f32 {
    libm::log2f(x)
}
