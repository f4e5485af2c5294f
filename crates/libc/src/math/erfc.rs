//! `erfc`

use crate::math::pair::{error, exp_pair, exp_scaled, quick_two_sum, two_product};

/// 1 - erf(`x`), without the loss of a subtraction (C23 7.12.8.2).
#[unsafe(no_mangle)]
pub extern "C" fn erfc(x: f64) -> f64 {
    if !(0.5..28.0).contains(&x) {
        return libm::erfc(x);
    }
    let bits = x.to_bits();
    // Octave and eighth; the centre of an eighth has the next bit set, and none after it.
    let octave = (bits >> 52) as usize - 0x3fe;
    let eighth = (bits >> 49) as usize & 7;
    let Some(piece) = error::PIECES.get(octave * 8 + eighth) else { return 0.0 };
    let distance = x - f64::from_bits((bits >> 49 << 49) | 1 << 48);
    let [high, low, coefficients @ ..] = piece;
    let mut sum = 0.0;
    for &coefficient in coefficients.iter().rev() {
        sum = sum * distance + coefficient;
    }
    let factor = quick_two_sum(*high, low + sum * distance);
    let square = two_product(x, x);
    let (power, k) = exp_pair(-square.hi, -square.lo);
    exp_scaled(power * factor, k - octave as i32 - 1)
}
