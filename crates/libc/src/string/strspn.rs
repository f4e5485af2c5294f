//! `strspn`.

use super::{byte_set::ByteSet, vector::find};
use crate::types::c_char;

/// How many bytes a string begins with that are in `accepted`. C23 7.26.5.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strspn(string: *const c_char, accepted: *const c_char) -> usize {
    // SAFETY: the caller's strings end with a NUL, which is not in the set.
    unsafe {
        let set = ByteSet::of(accepted.cast(), false);
        find(string.cast(), |block| set.contains(block)) as usize - string as usize
    }
}
