//! `logf`

/// The natural logarithm of `x` (C23 7.12.6.11). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn logf(x: f32) -> f32 {
    libm::logf(x)
}
