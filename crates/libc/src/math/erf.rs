//! `erf`

/// The error function of `x` (C23 7.12.8.1).
#[unsafe(no_mangle)]
pub extern "C" fn erf(x: f64) -> f64 {
    libm::erf(x)
}
