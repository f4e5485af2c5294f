//! `tgammaf`

/// The gamma function of `x` (C23 7.12.8.4). ±∞ at ±0; NaN at negative integers and -∞.
#[unsafe(no_mangle)]
pub extern "C" fn tgammaf(x: f32) -> f32 {
    libm::tgammaf(x)
}
