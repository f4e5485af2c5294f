//! `setpayloadf`

use crate::math::interchange::with_payload;
use crate::types::c_int;

/// Stores the quiet NaN with that payload at `result` and returns 0; where there is none, stores +0 and returns 1 (C23 F.10.13).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setpayloadf(result: *mut f32, payload: f32) -> c_int {
    let nan = with_payload(payload, false);
    // SAFETY: the caller passes the address of a number.
    unsafe { *result = nan.unwrap_or(0.0) };
    nan.is_none() as c_int
}
