//! `rintl`

use crate::internal::f128::F128;

/// 2¹¹²: at and above it every number is whole, and adding it rounds away a fraction.
const WHOLE: F128 = F128::from_bits(((F128::BIAS + 112) as u128) << 112);

/// The integer nearest to `x`, ties to even.
pub fn rint(x: F128) -> F128 {
    if x.stored_exponent() >= F128::BIAS + 112 {
        return if x.is_nan() { x + x } else { x };
    }
    (x.abs() + WHOLE - WHOLE).copysign(x)
}

/// The integer nearest to `x`, ties to even (C23 7.12.9.4).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rintl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = rint(F128::from_halves(low, high)) }
}
