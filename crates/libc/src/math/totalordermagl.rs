//! `totalordermagl`

use crate::internal::f128::F128;
use crate::math::interchange::total_order_magnitude;
use crate::types::c_int;

/// Whether the magnitude of the number at `x` comes before that of the one at `y` in the total order, or is the same (C23 F.10.12).
/// NaNs are ordered by sign, quiet or signaling, and payload.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn totalordermagl(x: *const F128, y: *const F128) -> c_int {
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe { total_order_magnitude(*x, *y) as c_int }
}
