//! `cospil`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The cosine of `x` half turns, cos πx (C23 7.12.4). +0 halfway between whole numbers, NaN at ±∞.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cospil(result: *mut F128, low: u64, high: u64) {
    let value = F128::narrow(wide::cos_pi(F128::from_halves(low, high).widen()));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
