//! `exp10`

use crate::math::pair::{exp_pair, exp_scaled, two_product};

/// log 10 in two parts.
const LN_10: (f64, f64) = (core::f64::consts::LN_10, -2.1707562233822494e-16);

/// 10 to the power `x` (C23 7.12.6.2).
#[unsafe(no_mangle)]
pub extern "C" fn exp10(x: f64) -> f64 {
    if x.abs() < 1e-18 || x.is_nan() {
        return 1.0 + x;
    }
    if x.abs() > 330.0 {
        return if x > 0.0 { f64::INFINITY } else { 0.0 };
    }
    let product = two_product(x, LN_10.0);
    let (value, power) = exp_pair(product.hi, product.lo + x * LN_10.1);
    exp_scaled(value, power)
}
