//! `remquof`

use crate::types::c_int;

/// As `remainderf`; stores the sign and at least the low three bits of the quotient at `quotient` (C23 7.12.10.3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remquof(x: f32, y: f32, quotient: *mut c_int) -> f32 {
    let (rest, low) = libm::remquof(x, y);
    // SAFETY: the caller passes the address of an int.
    unsafe { *quotient = low };
    rest
}
