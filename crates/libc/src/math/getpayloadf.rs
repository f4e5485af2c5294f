//! `getpayloadf`

use crate::math::interchange::payload;

/// The payload of the NaN at `x` as a number, -1 if it is no NaN (C23 F.10.13).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpayloadf(x: *const f32) -> f32 {
    // SAFETY: the caller passes the address of a number.
    payload(unsafe { *x })
}
