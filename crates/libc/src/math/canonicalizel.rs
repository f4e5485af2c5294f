//! `canonicalizel`

use crate::internal::f128::F128;
use crate::math::interchange::quieted;
use crate::types::c_int;

/// Stores the canonical form of the number at `x` at `result` (C23 7.12.11): all encodings are canonical but that a signaling NaN
/// becomes quiet. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonicalizel(result: *mut F128, x: *const F128) -> c_int {
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe { *result = quieted(*x) };
    0
}
