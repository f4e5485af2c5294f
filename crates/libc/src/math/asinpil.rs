//! `asinpil`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The arc sine of `x` in half turns, between -½ and ½ (C23 7.12.4). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn asinpil(result: *mut F128, low: u64, high: u64) {
    let value = F128::narrow(wide::asin_pi(F128::from_halves(low, high).widen()));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
