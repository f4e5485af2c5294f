//! `strcspn`.

use super::{byte_set::ByteSet, strchrnul::strchrnul, vector::find};
use crate::types::{c_char, c_int};
use core::arch::wasm32::v128_not;

/// How many bytes a string begins with that are not in `rejected`. C23 7.26.5.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strcspn(string: *const c_char, rejected: *const c_char) -> usize {
    // SAFETY: the caller's strings end with a NUL.
    unsafe {
        if *rejected == 0 || *rejected.add(1) == 0 {
            return strchrnul(string, *rejected as c_int) as usize - string as usize;
        }
        let set = ByteSet::of(rejected.cast(), true);
        find(string.cast(), |block| v128_not(set.contains(block))) as usize - string as usize
    }
}
