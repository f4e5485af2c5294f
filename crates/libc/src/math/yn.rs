//! `yn`

use crate::types::c_int;

/// The Bessel function of the second kind of order `n` (POSIX yn).
#[unsafe(no_mangle)]
pub extern "C" fn yn(n: c_int, x: f64) -> f64 {
    libm::yn(n, x)
}
