//! `modff`

use crate::math::instruction::truncf;

/// Splits `x` into its whole part, stored at `whole`, and its fraction, returned; both have the sign of `x` (C23 7.12.6.18).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn modff(x: f32, whole: *mut f32) -> f32 {
    let integer = truncf(x);
    // SAFETY: the caller passes the address of a float.
    unsafe { *whole = integer };
    if x.is_infinite() { f32::copysign(0.0, x) } else { (x - integer).copysign(x) }
}
