//! `lgammal_r`, also `__lgammal_r`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};
use crate::types::c_int;

/// The natural logarithm of |Γ(`x`)|; stores the sign of Γ(`x`), 1 or -1, at `sign` (lgamma_r(3)).
/// ∞ at zero and negative integers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lgammal_r(result: *mut F128, low: u64, high: u64, sign: *mut c_int) {
    let (value, negative) = wide::lgamma(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result, and the caller that of an int.
    unsafe {
        *sign = if negative { -1 } else { 1 };
        *result = F128::narrow(value);
    }
}

/// `lgammal_r` under musl's other name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __lgammal_r(result: *mut F128, low: u64, high: u64, sign: *mut c_int) {
    // SAFETY: as there.
    unsafe { lgammal_r(result, low, high, sign) }
}
