//! `j1f`

/// The Bessel function of the first kind of order 1 (POSIX j1).
#[unsafe(no_mangle)]
pub extern "C" fn j1f(x: f32) -> f32 {
    libm::j1f(x)
}
