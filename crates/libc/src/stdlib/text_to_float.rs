//! What the strtod family shares.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::float::binary::{Bits, Format};
use crate::internal::scan::float::float;
use crate::internal::scan::source::Source;

/// A decimal number of ordinary length.
struct Short {
    digits: u64,
    exponent: i32,
    negative: bool,
    end: *const u8,
}

/// Reads what most numbers look like: at most 19 digits, a point, an exponent of three digits, by a pointer that stays in a register. `None` for
/// everything else.
///
/// # Safety
/// `at` is a C string.
#[inline(always)]
unsafe fn short(mut at: *const u8) -> Option<Short> {
    // SAFETY: `at` moves past bytes that are not the NUL.
    unsafe {
        while *at == b' ' || (*at).wrapping_sub(9) < 5 {
            at = at.add(1);
        }
        let negative = *at == b'-';
        if negative || *at == b'+' {
            at = at.add(1);
        }
        let mut digits = 0u64;
        let first = at;
        while (*at).wrapping_sub(b'0') < 10 {
            digits = digits.wrapping_mul(10).wrapping_add((*at - b'0') as u64);
            at = at.add(1);
        }
        let mut count = at as usize - first as usize;
        let mut exponent = 0;
        if *at == b'.' {
            at = at.add(1);
            let point = at;
            while (*at).wrapping_sub(b'0') < 10 {
                digits = digits.wrapping_mul(10).wrapping_add((*at - b'0') as u64);
                at = at.add(1);
            }
            let fraction = at as usize - point as usize;
            count += fraction;
            if count > 19 {
                return None;
            }
            exponent = -(fraction as i32);
        }
        // None, or so many that the product may have overflowed; a 0 alone may begin a hexadecimal number.
        if count == 0 || count > 19 || digits == 0 {
            return None;
        }
        if *at | 0x20 == b'e' {
            let mut after = at.add(1);
            let minus = *after == b'-';
            if minus || *after == b'+' {
                after = after.add(1);
            }
            let start = after;
            let mut power = 0;
            while (*after).wrapping_sub(b'0') < 10 {
                if after as usize - start as usize == 3 {
                    return None;
                }
                power = power * 10 + (*after - b'0') as i32;
                after = after.add(1);
            }
            // Without digits the letter does not belong to the number.
            if after != start {
                at = after;
                exponent += if minus { -power } else { power };
            }
        }
        (-400 < exponent && exponent < 400).then_some(Short { digits, exponent, negative, end: at })
    }
}

/// The bits of the number that a text begins with, and its sign bit; errno is set if it is out of range.
///
/// # Safety
/// `text` is a C string; `end` is null or writable.
pub unsafe fn parse(text: *const u8, end: *mut *const u8, format: Format) -> (Bits, u64) {
    // SAFETY: by the contract.
    unsafe {
        if let Some(short) = short(text)
            && let Some(bits) = format.from_short(short.digits, short.exponent)
        {
            if !end.is_null() {
                *end = short.end;
            }
            if bits.range {
                set_errno(Errno::ERANGE);
            }
            return (bits, short.negative as u64);
        }
    }
    let mut source = Source::text(text);
    let value = float(&mut source, format, true);
    if !end.is_null() {
        // SAFETY: by the contract.
        unsafe { *end = source.next };
    }
    match value {
        Some(value) => {
            if value.bits.range {
                set_errno(Errno::ERANGE);
            }
            (value.bits, value.negative as u64)
        }
        None => (Bits { high: 0, low: 0, range: false }, 0),
    }
}
