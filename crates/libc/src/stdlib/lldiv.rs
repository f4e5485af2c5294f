//! `lldiv`.

use crate::types::c_longlong;

unsafe extern "C" {
    /// arch/wasm32/divide.c
    fn __quotient_long(numerator: c_longlong, denominator: c_longlong) -> c_longlong;
}

/// C's `lldiv_t`.
#[repr(C)]
pub struct Lldiv {
    quot: c_longlong,
    rem: c_longlong,
}

/// Quotient, rounded towards zero, and remainder. C23 7.24.6.2.
///
/// Division by zero and of the least number by -1 trap, as it does on Linux (SIGFPE).
#[unsafe(no_mangle)]
pub extern "C" fn lldiv(numerator: c_longlong, denominator: c_longlong) -> Lldiv {
    // SAFETY: takes no address.
    let quot = unsafe { __quotient_long(numerator, denominator) };
    Lldiv { quot, rem: numerator.wrapping_sub(quot.wrapping_mul(denominator)) }
}
