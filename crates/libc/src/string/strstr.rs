//! `strstr`.

use super::{memchr::memchr, search::search, strchr::strchr, strlen::strlen};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// The first place where `needle` lies in a string, or null; an empty needle lies at the start. Takes time in proportion to the
/// two lengths. C23 7.26.5.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strstr(string: *const c_char, needle: *const c_char) -> *mut c_char {
    // SAFETY: the caller's strings end with a NUL; `known` bytes from `at` are before it.
    unsafe {
        if *needle == 0 {
            return string.cast_mut();
        }
        let first = strchr(string, *needle as c_int);
        if first.is_null() || *needle.add(1) == 0 {
            return first;
        }
        let length = strlen(needle);
        // The string's length is found in growing steps, not to read all of it when the needle is near.
        let (mut at, mut known) = (first.cast::<u8>().cast_const(), 0);
        let mut step = 256;
        loop {
            step = step.max(2 * length);
            let end = memchr(at.add(known).cast(), 0, step);
            let more = if end.is_null() { step } else { end as usize - at.add(known) as usize };
            known += more;
            let found = search(at, known, needle.cast(), length);
            if !found.is_null() {
                return found.cast_mut().cast();
            }
            if more < step {
                return null_mut();
            }
            // A needle may begin in the last bytes searched.
            at = at.add(known - (length - 1));
            known = length - 1;
            step = (step * 2).min(64 << 10);
        }
    }
}
