//! `ldiv`.

use crate::types::c_long;

unsafe extern "C" {
    /// arch/wasm32/divide.c
    fn __quotient_long(numerator: c_long, denominator: c_long) -> c_long;
}

/// C's `ldiv_t`.
#[repr(C)]
pub struct Ldiv {
    quot: c_long,
    rem: c_long,
}

/// Quotient, rounded towards zero, and remainder. C23 7.24.6.2.
///
/// Division by zero and of the least number by -1 trap, as it does on Linux (SIGFPE).
#[unsafe(no_mangle)]
pub extern "C" fn ldiv(numerator: c_long, denominator: c_long) -> Ldiv {
    // SAFETY: takes no address.
    let quot = unsafe { __quotient_long(numerator, denominator) };
    Ldiv { quot, rem: numerator.wrapping_sub(quot.wrapping_mul(denominator)) }
}
