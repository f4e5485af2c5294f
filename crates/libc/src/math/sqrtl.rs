//! `sqrtl`

use crate::internal::f128::F128;

unsafe extern "C" {
    // compiler_builtins: correctly rounded.
    fn sqrtf128(result: *mut F128, low: u64, high: u64);
}

/// The square root of `x`.
pub fn sqrt(x: F128) -> F128 {
    let mut result = F128::ZERO;
    // SAFETY: sqrtf128 stores its result at the address given.
    unsafe { sqrtf128(&mut result, x.low, x.high) };
    result
}

/// The square root of `x` (C23 7.12.7.10). NaN below zero.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sqrtl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = sqrt(F128::from_halves(low, high)) }
}
