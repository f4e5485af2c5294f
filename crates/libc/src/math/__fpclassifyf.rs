//! `__fpclassifyf`

use crate::types::c_int;
use core::num::FpCategory;

/// What kind of number `x` is (C23 7.12.3.1): the function behind fpclassify where a header has no built-in for it.
#[unsafe(no_mangle)]
pub extern "C" fn __fpclassifyf(x: f32) -> c_int {
    match x.classify() {
        FpCategory::Nan => 0,
        FpCategory::Infinite => 1,
        FpCategory::Zero => 2,
        FpCategory::Subnormal => 3,
        FpCategory::Normal => 4,
    }
}
