//! `__fpclassifyl`

use crate::internal::f128::F128;
use crate::types::c_int;

/// What kind of number `x` is (C23 7.12.3.1): the function behind fpclassify where a header has no built-in for it.
#[unsafe(no_mangle)]
pub extern "C" fn __fpclassifyl(low: u64, high: u64) -> c_int {
    let x = F128::from_halves(low, high);
    match x.stored_exponent() {
        0x7fff if x.is_nan() => 0,
        0x7fff => 1,
        0 if x.is_zero() => 2,
        0 => 3,
        _ => 4,
    }
}
