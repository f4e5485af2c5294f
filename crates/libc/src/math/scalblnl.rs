//! `scalblnl`

use crate::internal::f128::F128;
use crate::math::scalbnl::scalbn;
use crate::types::{c_int, c_long};

/// `x`·2ⁿ, rounded once (C23 7.12.6.19).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scalblnl(result: *mut F128, low: u64, high: u64, n: c_long) {
    // Beyond an int's range every result is zero or infinite as at its ends.
    let n = n.clamp(c_int::MIN as c_long, c_int::MAX as c_long) as c_int;
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = scalbn(F128::from_halves(low, high), n) }
}
