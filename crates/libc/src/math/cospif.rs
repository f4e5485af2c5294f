//! `cospif`

use crate::math::cospi::cospi;

/// The cosine of `x` half turns, cos πx (C23 7.12.4). +0 halfway between whole numbers, NaN at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn cospif(x: f32) -> f32 {
    cospi(x as f64) as f32
}
