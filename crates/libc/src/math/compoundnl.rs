//! `compoundnl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};
use crate::types::c_longlong;

/// 1 + `x` to the whole power `n`, accurate where `x` is small (C23 7.12.7). NaN for `x` below -1; 1 for `n` = 0, even for a NaN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn compoundnl(result: *mut F128, low: u64, high: u64, n: c_longlong) {
    let value = F128::narrow(wide::compoundn(F128::from_halves(low, high).widen(), n));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
