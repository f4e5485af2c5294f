//! `getpayloadl`

use crate::internal::f128::F128;
use crate::math::interchange::payload;

/// The payload of the NaN at `x` as a number, -1 if it is no NaN (C23 F.10.13).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpayloadl(result: *mut F128, x: *const F128) {
    // SAFETY: the ABI has the caller pass the address of its result, and the caller that of a number.
    unsafe { *result = payload(*x) }
}
