//! `y0f`

/// The Bessel function of the second kind of order 0 (POSIX y0). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn y0f(x: f32) -> f32 {
    libm::y0f(x)
}
