//! `floorl`

use crate::internal::f128::F128;
use crate::math::truncl::trunc;

/// The greatest integer not above `x`.
pub fn floor(x: F128) -> F128 {
    let whole = trunc(x);
    if x < whole { (whole - F128::ONE).copysign(x) } else { whole }
}

/// The greatest integer not above `x` (C23 7.12.9.2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn floorl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = floor(F128::from_halves(low, high)) }
}
