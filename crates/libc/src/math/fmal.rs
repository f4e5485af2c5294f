//! `fmal`

use crate::internal::f128::F128;

unsafe extern "C" {
    // compiler_builtins: correctly rounded.
    fn fmaf128(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64, z_low: u64, z_high: u64);
}

/// `x`·`y` + `z`, rounded once (C23 7.12.13.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fmal(
    result: *mut F128,
    x_low: u64,
    x_high: u64,
    y_low: u64,
    y_high: u64,
    z_low: u64,
    z_high: u64,
) {
    // SAFETY: the ABI has the caller pass the address of its result; fmaf128 stores there.
    unsafe { fmaf128(result, x_low, x_high, y_low, y_high, z_low, z_high) }
}
