//! `atan2pil`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The angle of the point (`x`, `y`) in half turns, between -1 and 1; the signs of zeros count (C23 7.12.4).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn atan2pil(result: *mut F128, y_low: u64, y_high: u64, x_low: u64, x_high: u64) {
    let value = F128::narrow(wide::atan2_pi(
        F128::from_halves(y_low, y_high).widen(),
        F128::from_halves(x_low, x_high).widen(),
    ));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
