//! `scalblnf`

use crate::types::{c_int, c_long};

/// `x`·2ⁿ, rounded once (C23 7.12.6.19).
#[unsafe(no_mangle)]
pub extern "C" fn scalblnf(x: f32, n: c_long) -> f32 {
    // Beyond an int's range every result is zero or infinite as at its ends.
    libm::scalbnf(x, n.clamp(c_int::MIN as c_long, c_int::MAX as c_long) as c_int)
}
