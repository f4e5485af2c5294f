//! `lgamma_r`

use crate::math::instruction::floor;
use crate::math::pair::{LN_2, Pair, gamma, log_pair};
use crate::math::wide::{self, Format};
use crate::types::c_int;

/// log |Γ(x)| and whether Γ(x) is negative. Next to a zero of the logarithm, and far below zero, by the wide numbers.
pub fn lgamma(x: f64) -> (f64, bool) {
    if (gamma::STIRLING..1e300).contains(&x) {
        return (gamma::log_gamma(Pair::from(x)).value(), false);
    }
    if x > -100.0 && x < gamma::STIRLING && x.abs() > 1e-15 && (x > 0.0 || floor(x) != x) {
        let (value, power) = gamma::gamma(x);
        let magnitude = value.hi.abs();
        let log = log_pair(magnitude) + Pair::from(value.lo / value.hi) + LN_2 * Pair::from(power as f64);
        if log.hi.abs() > 0.05 {
            return (log.value(), value.hi < 0.0);
        }
    }
    let (value, negative) = wide::lgamma(x.widen());
    (f64::narrow(value), negative)
}

/// The natural logarithm of |Γ(`x`)|; stores the sign of Γ(`x`), 1 or -1, at `sign` (lgamma_r(3)).
/// ∞ at zero and negative integers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lgamma_r(x: f64, sign: *mut c_int) -> f64 {
    let (value, negative) = lgamma(x);
    // SAFETY: the caller passes the address of an int.
    unsafe { *sign = if negative { -1 } else { 1 } };
    value
}
