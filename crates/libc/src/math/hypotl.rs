//! `hypotl`

use crate::internal::f128::F128;
use crate::math::wide::{Format, Wide};

/// √(`x`² + `y`²), without overflow or underflow on the way (C23 7.12.7.4). Infinite where either is, even beside a NaN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hypotl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    let x = F128::from_halves(x_low, x_high).widen();
    let y = F128::from_halves(y_low, y_high).widen();
    let value =
        if x.is_infinite() || y.is_infinite() { Wide::INFINITY } else { (x.squared() + y.squared()).sqrt() };
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
