//! `ynf`

use crate::types::c_int;

/// The Bessel function of the second kind of order `n` (POSIX yn).
#[unsafe(no_mangle)]
pub extern "C" fn ynf(n: c_int, x: f32) -> f32 {
    libm::ynf(n, x)
}
