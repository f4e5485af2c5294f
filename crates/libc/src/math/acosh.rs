//! `acosh`

use crate::math::pair::{LN_2, Pair, log_pair, two_sum};

/// The inverse hyperbolic cosine of `x` (C23 7.12.5.1). NaN below 1.
#[unsafe(no_mangle)]
pub extern "C" fn acosh(x: f64) -> f64 {
    if x < 1.0 {
        return f64::NAN;
    }
    if !x.is_finite() {
        return x;
    }
    if x > 1e9 {
        return (log_pair(x) + LN_2).value();
    }
    // log(x + √((x - 1)(x + 1))).
    let sum = Pair::from(x) + (Pair::from(x - 1.0) * two_sum(x, 1.0)).sqrt();
    (log_pair(sum.hi) + Pair::from(sum.lo / sum.hi)).value()
}
