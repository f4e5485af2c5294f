//! `pow10`

/// The older name of `exp10` (pow10(3)).
#[unsafe(no_mangle)]
pub extern "C" fn pow10(x: f64) -> f64 {
    super::exp10::exp10(x)
}
