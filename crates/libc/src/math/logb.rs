//! `logb`

/// The exponent of `x` (C23 7.12.6.17): -∞ at zero, ∞ at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn logb(x: f64) -> f64 {
    if !x.is_finite() {
        x * x
    } else if x == 0.0 {
        f64::NEG_INFINITY
    } else {
        libm::ilogb(x) as f64
    }
}
