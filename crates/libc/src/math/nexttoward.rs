//! `nexttoward`

use crate::internal::f128::F128;

/// The next number after `x` towards `y`; `y` where they are equal (C23 7.12.11.4).
#[unsafe(no_mangle)]
pub extern "C" fn nexttoward(x: f64, low: u64, high: u64) -> f64 {
    let (wide, y) = (F128::from(x), F128::from_halves(low, high));
    if x.is_nan() || y.is_nan() {
        f64::NAN
    } else if wide == y {
        y.to_f64()
    } else if x == 0.0 {
        f64::from_bits(1).copysign(if y.is_sign_negative() { -1.0 } else { 1.0 })
    } else if (wide < y) != x.is_sign_negative() {
        // Numbers of one sign follow each other as their bits do.
        f64::from_bits(x.to_bits() + 1)
    } else {
        f64::from_bits(x.to_bits() - 1)
    }
}
