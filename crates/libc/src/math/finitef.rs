//! `finitef`

use crate::types::c_int;

/// 1 where `x` is neither infinite nor NaN, else 0 (finite(3)).
#[unsafe(no_mangle)]
pub extern "C" fn finitef(x: f32) -> c_int {
    x.is_finite() as c_int
}
