//! `imaxdiv`.

unsafe extern "C" {
    /// arch/wasm32/divide.c
    fn __quotient_long(numerator: i64, denominator: i64) -> i64;
}

/// C's `imaxdiv_t`.
#[repr(C)]
pub struct Imaxdiv {
    quot: i64,
    rem: i64,
}

/// Quotient, rounded towards zero, and remainder. C23 7.8.2.2.
///
/// Division by zero and of the least number by -1 trap, as it does on Linux (SIGFPE).
#[unsafe(no_mangle)]
pub extern "C" fn imaxdiv(numerator: i64, denominator: i64) -> Imaxdiv {
    // SAFETY: takes no address.
    let quot = unsafe { __quotient_long(numerator, denominator) };
    Imaxdiv { quot, rem: numerator.wrapping_sub(quot.wrapping_mul(denominator)) }
}
