//! `scalbnf`

use crate::types::c_int;

/// `x`·2ⁿ, rounded once (C23 7.12.6.19).
#[unsafe(no_mangle)]
pub extern "C" fn scalbnf(x: f32, n: c_int) -> f32 {
    libm::scalbnf(x, n)
}
