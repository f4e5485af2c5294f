//! `erfl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The error function of `x` (C23 7.12.8.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn erfl(result: *mut F128, low: u64, high: u64) {
    let value = wide::erf(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
