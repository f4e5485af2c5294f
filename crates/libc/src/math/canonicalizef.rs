//! `canonicalizef`

use crate::math::interchange::quieted;
use crate::types::c_int;

/// Stores the canonical form of the number at `x` at `result` (C23 7.12.11): all encodings are canonical but that a signaling NaN
/// becomes quiet. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn canonicalizef(result: *mut f32, x: *const f32) -> c_int {
    // SAFETY: the caller passes the addresses of two numbers.
    unsafe { *result = quieted(*x) };
    0
}
