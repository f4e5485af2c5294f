//! `scalbnl`

use crate::internal::f128::F128;
use crate::types::c_int;

/// `x`·2ⁿ, rounded once.
pub fn scalbn(x: F128, n: c_int) -> F128 {
    if !x.is_finite() {
        return x + x;
    }
    if x.is_zero() {
        return x;
    }
    let bits = x.magnitude_bits();
    // The significand with its leading bit at 112, and the exponent that goes with it.
    let (significand, stored) = match x.stored_exponent() {
        0 => {
            let shift = bits.leading_zeros() - 15;
            (bits << shift, 1 - shift as c_int)
        }
        stored => (bits & ((1 << 112) - 1) | 1 << 112, stored),
    };
    let stored = stored.saturating_add(n);
    let magnitude = if stored >= 0x7fff {
        return F128::INFINITY.copysign(x);
    } else if stored > 0 {
        significand & !(1 << 112) | (stored as u128) << 112
    } else if stored < -112 {
        0
    } else {
        let lost = (1 - stored) as u32;
        let kept = significand >> lost;
        let rest = significand << (128 - lost);
        kept + (rest > 1 << 127 || rest == 1 << 127 && kept & 1 != 0) as u128
    };
    F128::from_bits(magnitude).copysign(x)
}

/// `x`·2ⁿ, rounded once (C23 7.12.6.19).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn scalbnl(result: *mut F128, low: u64, high: u64, n: c_int) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = scalbn(F128::from_halves(low, high), n) }
}
