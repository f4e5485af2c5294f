//! `cargl`

use crate::complex::value::Complex;
use crate::internal::f128::F128;
use crate::math::wide::{Format, atan2};

/// The angle of `z`, between -π and π (C23 7.3.9.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cargl(result: *mut F128, z: Complex<F128>) {
    let value = atan2(z.im.widen(), z.re.widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
