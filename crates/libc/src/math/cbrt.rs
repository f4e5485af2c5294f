//! `cbrt`

/// The cube root of `x` (C23 7.12.7.1).
#[unsafe(no_mangle)]
pub extern "C" fn cbrt(x: f64) -> f64 {
    libm::cbrt(x)
}
