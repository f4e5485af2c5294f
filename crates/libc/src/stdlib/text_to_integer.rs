//! What the strtol family shares. Numbers in strings are read by pointers, with nothing in memory that changes from byte to byte.

use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, c_int};

/// An integer that was read.
struct Integer {
    /// Its absolute value; u64::MAX if it is more than that.
    magnitude: u64,
    /// Whether a minus stood before it.
    negative: bool,
    /// Whether it is more than u64::MAX.
    overflow: bool,
}

/// What a digit is worth, 36 or more for what is none.
#[inline(always)]
fn worth(byte: u8) -> u32 {
    let digit = (byte as u32).wrapping_sub(b'0' as u32);
    if digit < 10 {
        return digit;
    }
    let letter = (byte as u32 | 0x20).wrapping_sub(b'a' as u32);
    if letter < 26 { letter + 10 } else { 36 }
}

/// Whether a number that begins with `magnitude` and goes on at `at` is more than u64::MAX.
#[cold]
#[inline(never)]
unsafe fn overflows(mut at: *const u8, mut magnitude: u64, base: u32) -> bool {
    // SAFETY: `at` moves past digits only.
    unsafe {
        while worth(*at) < base {
            match magnitude.checked_mul(base as u64).and_then(|m| m.checked_add(worth(*at) as u64)) {
                Some(m) => magnitude = m,
                None => return true,
            }
            at = at.add(1);
        }
    }
    false
}

/// The number that begins with `magnitude` and goes on at `at`; it does not overflow.
#[cold]
#[inline(never)]
unsafe fn rest(mut at: *const u8, mut magnitude: u64, base: u32) -> u64 {
    // SAFETY: `at` moves past digits only.
    unsafe {
        while worth(*at) < base {
            magnitude = magnitude.wrapping_mul(base as u64).wrapping_add(worth(*at) as u64);
            at = at.add(1);
        }
    }
    magnitude
}

/// Where the digits end.
#[cold]
#[inline(never)]
unsafe fn after(mut at: *const u8, base: u32) -> *const u8 {
    // SAFETY: `at` moves past digits only.
    unsafe {
        while worth(*at) < base {
            at = at.add(1);
        }
    }
    at
}

/// Reads white space, a sign and digits; base 0 goes by the prefix, base 16 allows one, and base 2 if
/// `binary` says that there is one. errno is EINVAL if there are no digits, or for a base that is none.
///
/// # Safety
/// `text` is a C string; `end` is null or writable.
#[inline(always)]
unsafe fn parse(text: *const c_char, end: *mut *mut c_char, base: c_int, binary: bool) -> Integer {
    let mut value = Integer { magnitude: 0, negative: false, overflow: false };
    // SAFETY: `at` moves past bytes that are not the NUL.
    unsafe {
        let mut at = text.cast::<u8>();
        let mut last = at;
        if base == 1 || !(0..=36).contains(&base) {
            set_errno(Errno::EINVAL);
        } else {
            let mut base = base as u32;
            while *at <= b' ' && (*at == b' ' || (*at).wrapping_sub(9) < 5) {
                at = at.add(1);
            }
            value.negative = *at == b'-';
            if value.negative || *at == b'+' {
                at = at.add(1);
            }
            if binary && base & !2 == 0 && *at == b'0' && *at.add(1) | 0x20 == b'b' && worth(*at.add(2)) < 2 {
                at = at.add(2);
                base = 2;
            }
            if base & !16 == 0 {
                if *at == b'0' && *at.add(1) | 0x20 == b'x' && worth(*at.add(2)) < 16 {
                    at = at.add(2);
                    base = 16;
                } else if base == 0 {
                    base = if *at == b'0' { 8 } else { 10 };
                }
            }
            let first = at;
            let mut magnitude = 0u64;
            // Loops of their own, so that the multiplication is by a constant where it matters.
            if base == 10 {
                loop {
                    let digit = (*at).wrapping_sub(b'0');
                    if digit >= 10 || magnitude >= u64::MAX / 10 {
                        break;
                    }
                    magnitude = magnitude * 10 + digit as u64;
                    at = at.add(1);
                }
            } else {
                loop {
                    let digit = worth(*at);
                    if digit >= base || magnitude >= u64::MAX / 36 {
                        break;
                    }
                    magnitude = magnitude * base as u64 + digit as u64;
                    at = at.add(1);
                }
            }
            if worth(*at) < base {
                value.overflow = overflows(at, magnitude, base);
                magnitude = if value.overflow { u64::MAX } else { rest(at, magnitude, base) };
                at = after(at, base);
            }
            value.magnitude = magnitude;
            if at == first {
                set_errno(Errno::EINVAL);
                value.negative = false;
            } else {
                last = at;
            }
        }
        if !end.is_null() {
            *end = last.cast_mut().cast();
        }
    }
    value
}

/// strtol for 64 bits.
///
/// # Safety
/// `text` is a C string; `end` is null or writable.
#[inline]
pub unsafe fn to_signed(text: *const c_char, end: *mut *mut c_char, base: c_int) -> i64 {
    // SAFETY: by the contract.
    signed_value(unsafe { parse(text, end, base, false) })
}

/// As [`to_signed`], with `0b` before binary numbers: C23's.
///
/// # Safety
/// As for [`to_signed`].
#[inline]
pub unsafe fn to_signed_23(text: *const c_char, end: *mut *mut c_char, base: c_int) -> i64 {
    // SAFETY: by the contract.
    signed_value(unsafe { parse(text, end, base, true) })
}

#[inline(always)]
fn signed_value(value: Integer) -> i64 {
    let most = i64::MAX as u64 + value.negative as u64;
    if value.magnitude > most {
        set_errno(Errno::ERANGE);
        return if value.negative { i64::MIN } else { i64::MAX };
    }
    let magnitude = value.magnitude as i64;
    if value.negative { magnitude.wrapping_neg() } else { magnitude }
}

/// strtoul for 64 bits: a minus negates in the unsigned type.
///
/// # Safety
/// `text` is a C string; `end` is null or writable.
#[inline]
pub unsafe fn to_unsigned(text: *const c_char, end: *mut *mut c_char, base: c_int) -> u64 {
    // SAFETY: by the contract.
    unsigned_value(unsafe { parse(text, end, base, false) })
}

/// As [`to_unsigned`], with `0b` before binary numbers: C23's.
///
/// # Safety
/// As for [`to_unsigned`].
#[inline]
pub unsafe fn to_unsigned_23(text: *const c_char, end: *mut *mut c_char, base: c_int) -> u64 {
    // SAFETY: by the contract.
    unsigned_value(unsafe { parse(text, end, base, true) })
}

#[inline(always)]
fn unsigned_value(value: Integer) -> u64 {
    if value.overflow {
        set_errno(Errno::ERANGE);
        return u64::MAX;
    }
    if value.negative { value.magnitude.wrapping_neg() } else { value.magnitude }
}
