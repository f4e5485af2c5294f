//! `__signbit`

use crate::types::c_int;

/// 1 where the sign bit of `x` is set, else 0 (C23 7.12.3.7).
#[unsafe(no_mangle)]
pub extern "C" fn __signbit(x: f64) -> c_int {
    x.is_sign_negative() as c_int
}
