//! `ldexp`

use crate::types::c_int;

/// `x`·2ⁿ, rounded once (C23 7.12.6.9).
#[unsafe(no_mangle)]
pub extern "C" fn ldexp(x: f64, n: c_int) -> f64 {
    libm::scalbn(x, n)
}
