//! `totalorder`

use crate::math::interchange::total_order;
use crate::types::c_int;

/// Whether the number at `x` comes before that at `y` in the total order, or is the same (C23 F.10.12).
/// NaNs are ordered by sign, quiet or signaling, and payload.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn totalorder(x: *const f64, y: *const f64) -> c_int {
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe { total_order(*x, *y) as c_int }
}
