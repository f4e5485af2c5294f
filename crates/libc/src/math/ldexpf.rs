//! `ldexpf`

use crate::types::c_int;

/// `x`·2ⁿ, rounded once (C23 7.12.6.9).
#[unsafe(no_mangle)]
pub extern "C" fn ldexpf(x: f32, n: c_int) -> f32 {
    libm::scalbnf(x, n)
}
