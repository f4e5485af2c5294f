//! `remquo`

use crate::types::c_int;

/// As `remainder`; stores the sign and at least the low three bits of the quotient at `quotient` (C23 7.12.10.3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remquo(x: f64, y: f64, quotient: *mut c_int) -> f64 {
    let (rest, low) = libm::remquo(x, y);
    // SAFETY: the caller passes the address of an int.
    unsafe { *quotient = low };
    rest
}
