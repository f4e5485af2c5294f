//! `ceill`

use crate::internal::f128::F128;
use crate::math::truncl::trunc;

/// The least integer not below `x`.
pub fn ceil(x: F128) -> F128 {
    let whole = trunc(x);
    if x > whole { (whole + F128::ONE).copysign(x) } else { whole }
}

/// The least integer not below `x` (C23 7.12.9.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ceill(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = ceil(F128::from_halves(low, high)) }
}
