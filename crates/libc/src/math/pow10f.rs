//! `pow10f`

/// The older name of `exp10f` (pow10(3)).
#[unsafe(no_mangle)]
pub extern "C" fn pow10f(x: f32) -> f32 {
    super::exp10f::exp10f(x)
}
