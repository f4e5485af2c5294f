//! `div`.

use crate::types::c_int;

unsafe extern "C" {
    /// arch/wasm32/divide.c
    fn __quotient_int(numerator: c_int, denominator: c_int) -> c_int;
}

/// C's `div_t`.
#[repr(C)]
pub struct Div {
    quot: c_int,
    rem: c_int,
}

/// Quotient, rounded towards zero, and remainder. C23 7.24.6.2.
///
/// Division by zero and of the least number by -1 trap, as it does on Linux (SIGFPE).
#[unsafe(no_mangle)]
pub extern "C" fn div(numerator: c_int, denominator: c_int) -> Div {
    // SAFETY: takes no address.
    let quot = unsafe { __quotient_int(numerator, denominator) };
    Div { quot, rem: numerator.wrapping_sub(quot.wrapping_mul(denominator)) }
}
