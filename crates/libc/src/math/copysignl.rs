//! `copysignl`

use crate::internal::f128::F128;

/// The magnitude of `x` with the sign of `y` (C23 7.12.11.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copysignl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::copysign(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)) }
}
