//! `fmod`

/// The remainder of `x`/`y` that has the sign of `x`, exact (C23 7.12.10.1). NaN where `x` is infinite or `y` is zero.
#[unsafe(no_mangle)]
pub extern "C" fn fmod(x: f64, y: f64) -> f64 {
    libm::fmod(x, y)
}
