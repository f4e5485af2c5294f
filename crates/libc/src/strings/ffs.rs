//! `ffs`.

use crate::types::c_int;

/// The number of the lowest bit that is set, counted from 1, or 0. POSIX.1-2024 `ffs`.
#[unsafe(no_mangle)]
pub extern "C" fn ffs(word: c_int) -> c_int {
    if word == 0 { 0 } else { word.trailing_zeros() as c_int + 1 }
}
