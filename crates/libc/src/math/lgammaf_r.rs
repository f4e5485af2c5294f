//! `lgammaf_r`

use crate::math::lgamma_r::lgamma;
use crate::types::c_int;

/// The natural logarithm of |Γ(`x`)|; stores the sign of Γ(`x`), 1 or -1, at `sign` (lgamma_r(3)).
/// ∞ at zero and negative integers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lgammaf_r(x: f32, sign: *mut c_int) -> f32 {
    let (value, negative) = lgamma(x as f64);
    // SAFETY: the caller passes the address of an int.
    unsafe { *sign = if negative { -1 } else { 1 } };
    value as f32
}
