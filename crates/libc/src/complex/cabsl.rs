//! `cabsl`

use crate::complex::value::Complex;
use crate::complex::wide;
use crate::internal::f128::F128;
use crate::math::wide::Format;

/// The absolute value of `z` (C23 7.3.8.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cabsl(result: *mut F128, z: Complex<F128>) {
    let value = wide::abs(z.widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
