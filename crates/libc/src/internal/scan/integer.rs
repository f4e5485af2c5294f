//! Integers: the subject sequence of strtol (C23 7.24.2.8).

use super::source::Source;
use crate::internal::errno::{Errno, set_errno};

/// An integer that was read.
#[derive(Clone, Copy)]
pub struct Integer {
    /// Its absolute value; u64::MAX if it is more than that.
    pub magnitude: u64,
    /// Whether a minus stood before it.
    pub negative: bool,
    /// Whether it is more than u64::MAX.
    pub overflow: bool,
}

/// What a digit is worth, 36 or more for what is none.
#[inline(always)]
fn worth(byte: i32) -> u32 {
    let digit = (byte as u32).wrapping_sub(b'0' as u32);
    if digit < 10 {
        return digit;
    }
    let letter = (byte as u32 | 0x20).wrapping_sub(b'a' as u32);
    if letter < 26 { letter + 10 } else { 36 }
}

/// Reads white space, a sign and digits; base 0 goes by the prefix, base 16 allows one. `None` if there are no digits; then what
/// was taken is put back as far as can be (all of a string, one byte of a stream), and errno is EINVAL.
#[inline]
pub fn integer(source: &mut Source, mut base: u32, string: bool) -> Option<Integer> {
    let start = source.next;
    let mut byte = source.get_after_space();
    let negative = byte == b'-' as i32;
    if negative || byte == b'+' as i32 {
        byte = source.get();
    }
    let mut any = false;
    if (base == 0 || base == 16) && byte == b'0' as i32 {
        any = true;
        byte = source.get();
        if byte | 0x20 == b'x' as i32 {
            byte = source.get();
            if worth(byte) >= 16 {
                source.back(byte);
                if !string {
                    return None;
                }
                source.back_by(1);
                return Some(Integer { magnitude: 0, negative, overflow: false });
            }
            base = 16;
        } else if base == 0 {
            base = 8;
        }
    } else if base == 0 {
        base = 10;
    }
    let mut magnitude = 0u64;
    let mut overflow = false;
    // Loops of their own, so that the multiplication is by a constant where it matters.
    if base == 10 {
        let mut cursor = source.cursor();
        loop {
            let digit = (byte as u32).wrapping_sub(b'0' as u32);
            if digit >= 10 || magnitude >= u64::MAX / 10 {
                break;
            }
            any = true;
            magnitude = magnitude * 10 + digit as u64;
            byte = source.get_at(&mut cursor);
        }
        source.settle(cursor);
    }
    loop {
        let digit = worth(byte);
        if digit >= base {
            break;
        }
        any = true;
        if magnitude < u64::MAX / 36 {
            magnitude = magnitude * base as u64 + digit as u64;
        } else if !overflow {
            match magnitude.checked_mul(base as u64).and_then(|m| m.checked_add(digit as u64)) {
                Some(m) => magnitude = m,
                None => {
                    magnitude = u64::MAX;
                    overflow = true;
                }
            }
        }
        byte = source.get();
    }
    source.back(byte);
    if !any {
        set_errno(Errno::EINVAL);
        if string {
            source.next = start;
        }
        return None;
    }
    Some(Integer { magnitude, negative, overflow })
}
