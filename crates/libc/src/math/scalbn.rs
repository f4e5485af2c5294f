//! `scalbn`

use crate::types::c_int;

/// `x`·2ⁿ, rounded once (C23 7.12.6.19).
#[unsafe(no_mangle)]
pub extern "C" fn scalbn(x: f64, n: c_int) -> f64 {
    libm::scalbn(x, n)
}
