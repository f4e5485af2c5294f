//! `strverscmp`.

use crate::types::{c_char, c_int};

/// Compares two strings with runs of digits as numbers: `a9` before `a10`. A run that begins with zeros is a fraction and
/// sorts before others, the more zeros the earlier. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strverscmp(left: *const c_char, right: *const c_char) -> c_int {
    let (left, right) = (left.cast::<u8>(), right.cast::<u8>());
    // SAFETY: the caller's strings end with a NUL, and no byte after a difference is looked at but in runs of digits.
    unsafe {
        let mut at = 0;
        // Where the run of digits around `at` begins, and whether it has been zeros only so far.
        let mut run = 0;
        let mut zeros = true;
        while *left.add(at) == *right.add(at) {
            let byte = *left.add(at);
            if byte == 0 {
                return 0;
            }
            at += 1;
            if !byte.is_ascii_digit() {
                (run, zeros) = (at, true);
            } else if byte != b'0' {
                zeros = false;
            }
        }
        let (a, b) = (*left.add(at), *right.add(at));
        let nonzero = |byte: u8| matches!(byte, b'1'..=b'9');
        // A run that begins with a digit other than 0 on both sides, here or before, is a number: the longer is greater.
        let number = if run < at { *left.add(run) != b'0' } else { nonzero(a) && nonzero(b) };
        if number && (a.is_ascii_digit() || b.is_ascii_digit()) {
            let mut end = at;
            while (*left.add(end)).is_ascii_digit() {
                if !(*right.add(end)).is_ascii_digit() {
                    return 1;
                }
                end += 1;
            }
            if (*right.add(end)).is_ascii_digit() {
                return -1;
            }
        } else if zeros && run < at && (a.is_ascii_digit() || b.is_ascii_digit()) {
            // Zeros so far: more digits make a smaller fraction, and the end of the run is greater than any digit.
            return (a.wrapping_sub(b'0')) as c_int - (b.wrapping_sub(b'0')) as c_int;
        }
        a as c_int - b as c_int
    }
}
