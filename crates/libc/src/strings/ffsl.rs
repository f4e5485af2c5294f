//! `ffsl`.

use crate::types::{c_int, c_long};

/// The number of the lowest bit that is set, counted from 1, or 0. POSIX.1-2024 `ffsl`.
#[unsafe(no_mangle)]
pub extern "C" fn ffsl(word: c_long) -> c_int {
    if word == 0 { 0 } else { word.trailing_zeros() as c_int + 1 }
}
