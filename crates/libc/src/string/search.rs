//! Finding bytes in bytes, for memmem and strstr.
//!
//! Places where the needle's first and last byte are right are found 16 at a time and compared. That is fast in
//! nearly all text but takes quadratic time in some, so the comparisons that failed are paid from a budget that grows with the
//! text passed. When it is spent, the rest is searched by the two-way algorithm (Crochemore and Perrin, "Two-way
//! string-matching", 1991), which is linear and needs no memory.

use super::memchr::memchr;
use super::memcmp::compare;
use super::vector::{BLOCK, bits, load};
use core::arch::wasm32::*;
use core::ptr::null;

/// The first place where `needle` lies, or null.
///
/// # Safety
/// Both have the lengths given.
pub unsafe fn search(text: *const u8, length: usize, needle: *const u8, needle_length: usize) -> *const u8 {
    // SAFETY: by the contract; a block is loaded only where 16 places are left to begin at, and the one for the last bytes begins
    // `needle_length - 1` after it, so it ends inside the text.
    unsafe {
        if needle_length == 0 {
            return text;
        }
        if needle_length > length {
            return null();
        }
        if needle_length == 1 {
            return memchr(text.cast(), *needle as i32, length).cast_const().cast();
        }
        // Places where it can begin.
        let places = length - needle_length + 1;
        let last = needle_length - 1;
        let first_byte = u8x16_splat(*needle);
        let last_byte = u8x16_splat(*needle.add(last));
        let mut at = 0;
        let mut spent = 0;
        while places - at >= BLOCK {
            let block = text.add(at);
            let candidates =
                v128_and(u8x16_eq(load(block), first_byte), u8x16_eq(load(block.add(last)), last_byte));
            if v128_any_true(candidates) {
                let mut candidates = bits(candidates);
                while candidates != 0 {
                    let place = block.add(candidates.trailing_zeros() as usize);
                    if compare(place.add(1), needle.add(1), last - 1) == 0 {
                        return place;
                    }
                    spent += 1 + needle_length / BLOCK;
                    candidates &= candidates - 1;
                }
                if spent > 64 + at / 4 {
                    return two_way(text.add(at), length - at, needle, needle_length);
                }
            }
            at += BLOCK;
        }
        while at < places {
            let place = text.add(at);
            if *place == *needle
                && *place.add(last) == *needle.add(last)
                && compare(place, needle, needle_length) == 0
            {
                return place;
            }
            at += 1;
        }
        null()
    }
}

/// The start of the needle's maximal suffix, in the order of bytes or in the reverse one, and that suffix's period.
unsafe fn maximal_suffix(needle: *const u8, length: usize, reverse: bool) -> (usize, usize) {
    // `start` is one before the suffix, as usize::MAX before the first byte.
    let (mut start, mut candidate, mut offset, mut period) = (usize::MAX, 0, 1, 1);
    // SAFETY: candidate + offset < length, and start + offset is below it.
    unsafe {
        while candidate + offset < length {
            let a = *needle.add(candidate + offset);
            let b = *needle.add(start.wrapping_add(offset));
            if a == b {
                if offset == period {
                    candidate += period;
                    offset = 1;
                } else {
                    offset += 1;
                }
            } else if (a < b) != reverse {
                candidate += offset;
                offset = 1;
                period = candidate.wrapping_sub(start);
            } else {
                start = candidate;
                candidate += 1;
                (offset, period) = (1, 1);
            }
        }
    }
    (start.wrapping_add(1), period)
}

/// As [`search`], for a needle of two bytes or more that is no longer than the text; linear in the worst case.
#[cold]
#[inline(never)]
unsafe fn two_way(text: *const u8, length: usize, needle: *const u8, needle_length: usize) -> *const u8 {
    // SAFETY: indices into the needle are below its length, and `at` leaves that much text.
    unsafe {
        let (a, a_period) = maximal_suffix(needle, needle_length, false);
        let (b, b_period) = maximal_suffix(needle, needle_length, true);
        let (critical, mut period) = if a > b { (a, a_period) } else { (b, b_period) };
        let periodic =
            period + critical <= needle_length && compare(needle, needle.add(period), critical) == 0;
        if !periodic {
            // No period is known: any mismatch on the left moves by this much.
            period = critical.max(needle_length - critical) + 1;
        }
        // Bytes at the needle's start that are known to match, in a periodic needle.
        let mut remembered = 0;
        let mut at = 0;
        while at + needle_length <= length {
            let place = text.add(at);
            let mut index = critical.max(remembered);
            while index < needle_length && *needle.add(index) == *place.add(index) {
                index += 1;
            }
            if index < needle_length {
                at += index - critical + 1;
                remembered = 0;
                continue;
            }
            index = critical;
            while index > remembered && *needle.add(index - 1) == *place.add(index - 1) {
                index -= 1;
            }
            if index <= remembered {
                return place;
            }
            at += period;
            remembered = if periodic { needle_length - period } else { 0 };
        }
        null()
    }
}
