//! Floating-point numbers: the subject sequence of strtod (C23 7.24.2.6).

use super::source::Source;
use crate::internal::errno::{Errno, set_errno};
use crate::internal::float::binary::{Bits, Format};
use core::mem::MaybeUninit;

/// How many significant digits are looked at one by one; later ones only count as zero or not. Halfway between two binary128
/// numbers there are at most 11,564.
const DIGITS: usize = 11_600;

/// A number that was read: its bits and whether a minus stood before it.
#[derive(Clone, Copy)]
pub struct Float {
    /// The bits without the sign.
    pub bits: Bits,
    /// Whether it is negative.
    pub negative: bool,
}

/// Takes the letters of `word` (lower case) in either case, of which the first was `byte`; returns how many matched and the
/// byte after them, taken too.
fn letters(source: &mut Source, mut byte: i32, word: &[u8]) -> (usize, i32) {
    let mut matched = 0;
    for &letter in word {
        if byte | 0x20 != letter as i32 {
            break;
        }
        matched += 1;
        byte = source.get();
    }
    (matched, byte)
}

/// Reads white space and a number. `None` if there is none; then all of a string is put back, and one byte of a stream, and
/// errno is EINVAL.
pub fn float(source: &mut Source, format: Format, string: bool) -> Option<Float> {
    let start = source.next;
    let result = signed(source, format, string);
    if result.is_none() {
        set_errno(Errno::EINVAL);
        if string {
            source.next = start;
        }
    }
    result
}

fn signed(source: &mut Source, format: Format, string: bool) -> Option<Float> {
    let mut byte = source.get_after_space();
    let negative = byte == b'-' as i32;
    if negative || byte == b'+' as i32 {
        byte = source.get();
    }
    let bits = match byte {
        0x30 => {
            byte = source.get();
            if byte | 0x20 == b'x' as i32 {
                hexadecimal(source, format, string)?
            } else {
                decimal(source, byte, true, format, string)?
            }
        }
        0x2e | 0x31..0x3a => decimal(source, byte, false, format, string)?,
        _ => {
            let mut negative = negative;
            let bits = word(source, byte, format, string, &mut negative)?;
            return Some(Float { bits, negative });
        }
    };
    Some(Float { bits, negative })
}

/// inf, infinity, nan, nan(…)
fn word(source: &mut Source, byte: i32, format: Format, string: bool, negative: &mut bool) -> Option<Bits> {
    let (matched, byte) = letters(source, byte, b"infinity");
    if matched > 0 {
        source.back(byte);
        if matched == 8 || matched == 3 || matched > 3 && string {
            if matched < 8 {
                source.back_by(matched - 3);
            }
            return Some(format.infinity(false));
        }
        return None;
    }
    let (matched, mut byte) = letters(source, byte, b"nan");
    if matched < 3 {
        source.back(byte);
        return None;
    }
    // As musl has it, a NaN has no sign.
    *negative = false;
    if byte != b'(' as i32 {
        source.back(byte);
        return Some(format.nan());
    }
    let mut inside = 0;
    loop {
        byte = source.get();
        let letter = (byte | 0x20).wrapping_sub(b'a' as i32) as u32;
        let digit = byte.wrapping_sub(b'0' as i32) as u32;
        if digit < 10 || byte >= 0x40 && letter < 26 || byte == b'_' as i32 {
            inside += 1;
        } else if byte == b')' as i32 {
            return Some(format.nan());
        } else {
            break;
        }
    }
    source.back(byte);
    if !string {
        return None;
    }
    source.back_by(inside + 1);
    Some(format.nan())
}

/// An exponent after its letter: a sign and digits. `None` if there are no digits; what was taken, but for one byte, stays taken.
fn exponent(source: &mut Source) -> Option<i64> {
    let mut byte = source.get();
    let negative = byte == b'-' as i32;
    if negative || byte == b'+' as i32 {
        byte = source.get();
    }
    let mut value: Option<i64> = None;
    while (byte as u32).wrapping_sub(b'0' as u32) < 10 {
        let sum = value.unwrap_or(0);
        // More digits than a text can have to make up for them.
        value = Some(if sum < 1 << 40 { sum * 10 + (byte - b'0' as i32) as i64 } else { sum });
        byte = source.get();
    }
    source.back(byte);
    value.map(|v| if negative { -v } else { v })
}

/// After the digits: an exponent, if `letter` begins one. `None` if it begins one but is none and a stream cannot go back.
fn optional_exponent(source: &mut Source, byte: i32, letter: u8, string: bool) -> Option<i64> {
    if byte | 0x20 != letter as i32 {
        source.back(byte);
        return Some(0);
    }
    let before = source.next;
    match exponent(source) {
        None if string => {
            source.next = before.wrapping_sub(1);
            Some(0)
        }
        other => other,
    }
}

/// A decimal number; `byte` is its next byte, `zero` says that a 0 was taken before it.
#[inline]
fn decimal(source: &mut Source, mut byte: i32, zero: bool, format: Format, string: bool) -> Option<Bits> {
    let mut digits = MaybeUninit::<[u8; DIGITS]>::uninit();
    let digits = digits.as_mut_ptr().cast::<u8>();
    let (mut count, mut leading, mut more) = (0usize, 0u64, false);
    // The exponent that the digits after the point and those not kept make up for.
    let mut shift = 0i64;
    let (mut any, mut pointed) = (zero, false);
    let mut cursor = source.cursor();
    loop {
        let digit = byte.wrapping_sub(b'0' as i32) as u32;
        if digit < 10 {
            any = true;
            shift -= pointed as i64;
            if count < 19 {
                if digit != 0 || count != 0 {
                    leading = leading * 10 + digit as u64;
                    // SAFETY: count is less than DIGITS.
                    unsafe { *digits.add(count) = digit as u8 };
                    count += 1;
                }
            } else if count < DIGITS {
                // SAFETY: as checked.
                unsafe { *digits.add(count) = digit as u8 };
                count += 1;
            } else {
                more |= digit != 0;
                shift += 1;
            }
        } else if byte == b'.' as i32 && !pointed {
            pointed = true;
        } else {
            break;
        }
        byte = source.get_at(&mut cursor);
    }
    source.settle(cursor);
    if !any {
        source.back(byte);
        return None;
    }
    let exponent = optional_exponent(source, byte, b'e', string)?;
    // Zeros at the end are no digits: `1000000000000000000000` is one.
    // SAFETY: below count are digits.
    unsafe {
        let point = count as i64 + shift + exponent;
        if count > 19 {
            while count > 19 && *digits.add(count - 1) == 0 && !more {
                count -= 1;
            }
        }
        Some(format.from_digits(digits, count, point, more, leading))
    }
}

/// A hexadecimal number; its 0x was taken.
#[cold]
#[inline(never)]
fn hexadecimal(source: &mut Source, format: Format, string: bool) -> Option<Bits> {
    let after_x = source.next;
    let (mut high, mut low, mut more) = (0u64, 0u64, false);
    let mut shift = 0i64;
    let (mut any, mut pointed) = (false, false);
    let mut byte = source.get();
    loop {
        let digit = byte.wrapping_sub(b'0' as i32) as u32;
        let letter = (byte | 0x20).wrapping_sub(b'a' as i32) as u32;
        let value = if digit < 10 {
            digit
        } else if byte >= 0 && letter < 6 {
            letter + 10
        } else if byte == b'.' as i32 && !pointed {
            pointed = true;
            byte = source.get();
            continue;
        } else {
            break;
        };
        any = true;
        shift -= 4 * pointed as i64;
        if high >> 60 == 0 {
            high = high << 4 | low >> 60;
            low = low << 4 | value as u64;
        } else {
            more |= value != 0;
            shift += 4;
        }
        byte = source.get();
    }
    if !any {
        source.back(byte);
        if !string {
            return None;
        }
        // Only the 0 counts.
        source.next = after_x.wrapping_sub(1);
        return Some(format.round(0, 0, false, 0));
    }
    let exponent = optional_exponent(source, byte, b'p', string)?.saturating_add(shift);
    let exponent = exponent.clamp(-100_000, 100_000) as i32;
    if high | low == 0 {
        more = false;
    }
    Some(format.round(high, low, more, exponent))
}
