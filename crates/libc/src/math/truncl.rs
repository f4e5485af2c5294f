//! `truncl`

use crate::internal::f128::F128;

/// `x` without its fraction.
pub fn trunc(x: F128) -> F128 {
    let power = x.stored_exponent() - F128::BIAS;
    if power >= 112 {
        return if x.is_nan() { x + x } else { x };
    }
    if power < 0 {
        return F128::ZERO.copysign(x);
    }
    F128::from_bits(x.to_bits() & (u128::MAX << (112 - power)))
}

/// `x` without its fraction (C23 7.12.9.9).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn truncl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = trunc(F128::from_halves(low, high)) }
}
