//! `hypot`

use crate::math::pair::two_product;

/// √(`x`² + `y`²), without overflow or underflow on the way (C23 7.12.7.4). Infinite where either is, even beside a NaN.
#[unsafe(no_mangle)]
pub extern "C" fn hypot(x: f64, y: f64) -> f64 {
    let (x, y) = (x.abs(), y.abs());
    if x == f64::INFINITY || y == f64::INFINITY {
        return f64::INFINITY;
    }
    let (large, small) = if x < y { (y, x) } else { (x, y) };
    if small == 0.0 || small.is_nan() || large.is_nan() {
        return large + small;
    }
    // So far apart that the smaller one does not count.
    if large * 1e-18 > small {
        return large + small;
    }
    // Scaled so that neither square nor what it loses leaves the range.
    let (scale, back) = if large > 1e150 {
        (f64::from_bits(0x1ff << 52), f64::from_bits(0x5ff << 52))
    } else if large < 1e-120 {
        (f64::from_bits(0x6bb << 52), f64::from_bits(0x143 << 52))
    } else {
        (1.0, 1.0)
    };
    let (large, small) = (large * scale, small * scale);
    let sum = two_product(large, large) + two_product(small, small);
    sum.sqrt().value() * back
}
