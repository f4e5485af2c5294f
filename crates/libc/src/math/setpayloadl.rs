//! `setpayloadl`

use crate::internal::f128::F128;
use crate::math::interchange::with_payload;
use crate::types::c_int;

/// Stores the quiet NaN with that payload at `result` and returns 0; where there is none, stores +0 and returns 1 (C23 F.10.13).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setpayloadl(result: *mut F128, low: u64, high: u64) -> c_int {
    let nan = with_payload(F128::from_halves(low, high), false);
    // SAFETY: the caller passes the address of a number.
    unsafe { *result = nan.unwrap_or(F128::ZERO) };
    nan.is_none() as c_int
}
