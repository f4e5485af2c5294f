//! `logbf`

/// The exponent of `x` (C23 7.12.6.17): -∞ at zero, ∞ at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn logbf(x: f32) -> f32 {
    if !x.is_finite() {
        x * x
    } else if x == 0.0 {
        f32::NEG_INFINITY
    } else {
        libm::ilogbf(x) as f32
    }
}
