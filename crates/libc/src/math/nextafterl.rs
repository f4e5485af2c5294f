//! `nextafterl`

use crate::internal::f128::F128;

/// The next number after `x` towards `y`.
pub fn nextafter(x: F128, y: F128) -> F128 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    if x == y {
        return y;
    }
    if x.is_zero() {
        return F128::LEAST.copysign(y);
    }
    // Numbers of one sign follow each other as their bits do.
    let away = (x < y) != x.is_sign_negative();
    F128::from_bits(if away { x.to_bits() + 1 } else { x.to_bits() - 1 })
}

/// The next number after `x` towards `y`; `y` where they are equal (C23 7.12.11.3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nextafterl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = nextafter(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)) }
}
