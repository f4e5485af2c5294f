//! What the strtol family shares.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::scan::integer::{Integer, integer};
use crate::internal::scan::source::Source;
use crate::types::{c_char, c_int};

/// # Safety
/// `text` is a C string; `end` is null or writable.
unsafe fn parse(text: *const c_char, end: *mut *mut c_char, base: c_int) -> Integer {
    const NOTHING: Integer = Integer { magnitude: 0, negative: false, overflow: false };
    let mut source = Source::text(text.cast());
    let value = if base == 1 || !(0..=36).contains(&base) {
        set_errno(Errno::EINVAL);
        NOTHING
    } else {
        integer(&mut source, base as u32, true).unwrap_or(NOTHING)
    };
    if !end.is_null() {
        // SAFETY: by the contract.
        unsafe { *end = source.next.cast_mut().cast() };
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
    let value = unsafe { parse(text, end, base) };
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
    let value = unsafe { parse(text, end, base) };
    if value.overflow {
        set_errno(Errno::ERANGE);
        return u64::MAX;
    }
    if value.negative { value.magnitude.wrapping_neg() } else { value.magnitude }
}
