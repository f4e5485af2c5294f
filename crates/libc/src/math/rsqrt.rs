//! `rsqrt`

use crate::math::pair::Pair;
use crate::math::wide::{self, Format};

/// The reciprocal of the square root of `x` (C23 7.12.7). ±∞ at ±0, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn rsqrt(x: f64) -> f64 {
    if (1e-290..1e290).contains(&x) {
        return Pair::from(1.0).divided_by(Pair::from(x).sqrt()).value();
    }
    f64::narrow(wide::rsqrt(x.widen()))
}
