//! `atan2`

use crate::math::pair::arc_tangent::{PI, PI_2, arc_tangent_of};
use crate::math::wide::{self, Format};

/// The angle of the point (`x`, `y`), in radians, between -π and π; the signs of zeros count (C23 7.12.4.4, F.10.1.4).
#[unsafe(no_mangle)]
pub extern "C" fn atan2(y: f64, x: f64) -> f64 {
    let exponent = |bits: u64| (bits >> 52) as i32 & 0x7ff;
    let (ex, ey) = (exponent(x.to_bits()), exponent(y.to_bits()));
    // Zero, subnormal, infinite or NaN, or quotients that need no more than their first term.
    if ex == 0 || ey == 0 || ex == 0x7ff || ey == 0x7ff || (ex - ey).abs() > 60 {
        let ordinary = |value: f64| value != 0.0 && value.is_finite();
        if ordinary(x) && ordinary(y) && (ex == 0 || ey == 0) {
            return f64::narrow(wide::atan2(y.widen(), x.widen()));
        }
        return libm::atan2(y, x);
    }
    // Into the middle of the range, where products lose nothing.
    let scale = match ex.max(ey) {
        1700.. => f64::from_bits(0x1ff << 52),
        ..400 => f64::from_bits(0x5ff << 52),
        _ => 1.0,
    };
    let (width, height) = (x.abs() * scale, y.abs() * scale);
    let steep = height > width;
    let (large, small) = if steep { (height, width) } else { (width, height) };
    let mut angle = arc_tangent_of(small, large);
    if steep {
        angle = PI_2 + -angle;
    }
    if x < 0.0 {
        angle = PI + -angle;
    }
    angle.value().copysign(y)
}
