//! `lgamma_r`

use crate::types::c_int;

/// The natural logarithm of |Γ(`x`)|; stores the sign of Γ(`x`), 1 or -1, at `sign` (lgamma_r(3)).
/// ∞ at zero and negative integers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lgamma_r(x: f64, sign: *mut c_int) -> f64 {
    let (value, negative) = libm::lgamma_r(x);
    // SAFETY: the caller passes the address of an int.
    unsafe { *sign = negative };
    value
}
