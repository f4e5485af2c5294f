//! `creall`

use crate::complex::value::Complex;
use crate::internal::f128::F128;

/// The real part of `z` (C23 7.3.9.6).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn creall(result: *mut F128, z: Complex<F128>) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = z.re }
}
