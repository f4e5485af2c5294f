//! `modfl`

use crate::internal::f128::F128;
use crate::math::truncl::trunc;

/// Splits `x` into its whole part, stored at `whole`, and its fraction, returned; both have the sign of `x` (C23 7.12.6.18).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn modfl(result: *mut F128, low: u64, high: u64, whole: *mut F128) {
    let x = F128::from_halves(low, high);
    let integer = trunc(x);
    let fraction = if x.is_infinite() { F128::ZERO } else { x - integer };
    // SAFETY: the ABI has the caller pass the address of its result, and the caller that of a long double.
    unsafe {
        *whole = integer;
        *result = if x.is_nan() { fraction } else { fraction.copysign(x) };
    }
}
