//! `ffsll`.

use crate::types::{c_int, c_longlong};

/// The number of the lowest bit that is set, counted from 1, or 0. POSIX.1-2024 `ffsll`.
#[unsafe(no_mangle)]
pub extern "C" fn ffsll(word: c_longlong) -> c_int {
    if word == 0 { 0 } else { word.trailing_zeros() as c_int + 1 }
}
