//! `asinh`

use crate::math::pair::{LN_2, Pair, log_pair, two_product};

/// The inverse hyperbolic sine of `x` (C23 7.12.5.2).
#[unsafe(no_mangle)]
pub extern "C" fn asinh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 0.03125 {
        if magnitude < 1e-9 {
            return x;
        }
        // Its Taylor series.
        let t = x * x;
        return x + x
            * t
            * (-0.16666666666666666
                + t * (0.075
                    + t * (-0.044642857142857144
                        + t * (0.030381944444444444
                            + t * (-0.022372159090909092 + t * 0.017352764423076924)))));
    }
    if !x.is_finite() {
        return x;
    }
    let value = if magnitude > 1e9 {
        log_pair(magnitude) + LN_2
    } else {
        let sum = Pair::from(magnitude) + (two_product(magnitude, magnitude) + Pair::from(1.0)).sqrt();
        log_pair(sum.hi) + Pair::from(sum.lo / sum.hi)
    };
    value.value().copysign(x)
}
