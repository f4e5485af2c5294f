//! `roundl`

use crate::internal::f128::F128;
use crate::math::truncl::trunc;

/// The integer nearest to `x`, ties away from zero.
pub fn round(x: F128) -> F128 {
    let power = x.stored_exponent() - F128::BIAS;
    if power < -1 {
        return F128::ZERO.copysign(x);
    }
    if power >= 112 {
        return trunc(x);
    }
    // Adding half a unit to the bits carries into the exponent where it must.
    if power == -1 {
        return F128::ONE.copysign(x);
    }
    trunc(F128::from_bits(x.to_bits() + (1 << (111 - power))))
}

/// The integer nearest to `x`, ties away from zero (C23 7.12.9.6).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn roundl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = round(F128::from_halves(low, high)) }
}
