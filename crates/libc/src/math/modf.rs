//! `modf`

use crate::math::instruction::trunc;

/// Splits `x` into its whole part, stored at `whole`, and its fraction, returned; both have the sign of `x` (C23 7.12.6.18).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn modf(x: f64, whole: *mut f64) -> f64 {
    let integer = trunc(x);
    // SAFETY: the caller passes the address of a double.
    unsafe { *whole = integer };
    if x.is_infinite() { f64::copysign(0.0, x) } else { (x - integer).copysign(x) }
}
