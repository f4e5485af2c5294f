//! `tanh`

use crate::math::pair::{Pair, exp_pair};

/// The hyperbolic tangent of `x` (C23 7.12.5.6).
#[unsafe(no_mangle)]
pub extern "C" fn tanh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude < 0.25 {
        if magnitude < 1e-9 {
            return x;
        }
        // Its Taylor series.
        let t = x * x;
        return x + x
            * t
            * (-0.3333333333333333
                + t * (0.13333333333333333
                    + t * (-0.05396825396825397
                        + t * (0.021869488536155203
                            + t * (-0.008863235529902197
                                + t * (0.003592128036572481
                                    + t * (-0.0014558343870513183
                                        + t * (0.000590027440945586
                                            + t * (-0.00023912911424355248
                                                + t * 9.691537956929451e-05)))))))));
    }
    if magnitude > 22.0 {
        return f64::copysign(1.0, x);
    }
    if x.is_nan() {
        return x;
    }
    // (E - 1)/(E + 1) with E = e^(2|x|).
    let (value, power) = exp_pair(2.0 * magnitude, 0.0);
    let value = value.times(f64::from_bits(((power + 1023) as u64) << 52));
    let one = Pair::from(1.0);
    (value + -one).divided_by(value + one).value().copysign(x)
}
