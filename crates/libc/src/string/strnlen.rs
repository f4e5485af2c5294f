//! `strnlen`. Every program that prints has it, so it is short: one aligned block at a time.

use super::vector::{BLOCK, load, zeros};
use crate::types::c_char;

/// The length of a string, or `most` if it is longer; bytes after that are not looked at. POSIX.1-2024 `strnlen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strnlen(string: *const c_char, most: usize) -> usize {
    let start = string as usize;
    let offset = start % BLOCK;
    let mut at = (start - offset) as *const u8;
    // Lanes before the string count as other than NUL.
    let mut wanted = u32::MAX << offset;
    // SAFETY: aligned blocks, each of which holds a byte of the string's first `most` or is not read.
    unsafe {
        // The first block begins up to 15 bytes before the string.
        while (at as usize).saturating_sub(start) < most {
            let found = zeros(load(at)) & wanted;
            if found != 0 {
                return most.min(at as usize + found.trailing_zeros() as usize - start);
            }
            at = at.add(BLOCK);
            wanted = u32::MAX;
        }
    }
    most
}
