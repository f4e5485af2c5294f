//! `cimagl`

use crate::complex::value::Complex;
use crate::internal::f128::F128;

/// The imaginary part of `z` (C23 7.3.9.2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cimagl(result: *mut F128, z: Complex<F128>) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = z.im }
}
