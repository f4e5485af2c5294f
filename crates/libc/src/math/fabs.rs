//! `fabs`

/// The absolute value of `x` (C23 7.12.7.3).
#[unsafe(no_mangle)]
pub extern "C" fn fabs(x: f64) -> f64 {
    x.abs()
}
