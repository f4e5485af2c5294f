//! Characters and strings, wide ones in the locale's encoding.

use super::directive::{Directive, LEFT, ZERO};
use super::output::Output;
use super::{Fault, MOST, NO_CHARACTER, Piece, TOO_LONG, field};
use crate::internal::errno::errno;
use crate::string::strnlen::strnlen;
use crate::types::{c_char, c_int};
use crate::wchar::multibyte::encode;
use core::mem::MaybeUninit;

unsafe extern "C" {
    fn strerror(number: c_int) -> *mut c_char;
}

/// `%m`: what errno says.
pub fn error_message() -> *const u8 {
    // SAFETY: strerror takes any number.
    unsafe { strerror(errno().0).cast() }
}

/// Puts `length` bytes as a field.
///
/// # Safety
/// They are readable; so in all functions here.
#[inline(never)]
pub unsafe fn bytes(
    out: &mut Output,
    d: &mut Directive,
    data: *const u8,
    length: usize,
) -> Result<(), Fault> {
    d.flags &= !ZERO;
    // SAFETY: by the contract.
    unsafe { field(out, d, 0, &[Piece::bytes(data, length as i64)]) }
}

/// `%s`: a string, of which at most `precision` bytes are looked at.
#[inline(never)]
pub unsafe fn string(out: &mut Output, d: &mut Directive, mut data: *const u8) -> Result<(), Fault> {
    if data.is_null() {
        data = c"(null)".as_ptr().cast();
    }
    // SAFETY: by the contract.
    unsafe {
        // No precision, -1, is the greatest limit.
        let length = strnlen(data.cast(), d.precision as usize);
        bytes(out, d, data, length)
    }
}

/// `%ls`, `%lc`: wide characters, of which as many are put as fit whole into `precision` bytes.
#[inline(never)]
pub unsafe fn wide(out: &mut Output, d: &mut Directive, mut data: *const i32) -> Result<(), Fault> {
    if data.is_null() {
        // SAFETY: by the contract.
        return unsafe { string(out, d, core::ptr::null()) };
    }
    // No precision, -1, is the greatest limit.
    let limit = d.precision as u32 as u64;
    let mut room = MaybeUninit::<[u8; 4]>::uninit();
    let room = room.as_mut_ptr().cast::<u8>();
    // SAFETY: by the contract; both loops stop at the NUL or the limit, and the second where the first did.
    unsafe {
        let mut length = 0u64;
        let mut end = data;
        while length < limit && *end != 0 {
            let count = encode(*end as u32, room) as u64;
            if count == 0 {
                return Err(NO_CHARACTER);
            }
            if length + count > limit {
                break;
            }
            length += count;
            end = end.add(1);
        }
        if length.max(d.width as u64) > MOST - out.total {
            return Err(TOO_LONG);
        }
        // What is left of the width stands as an empty field before or after the text.
        d.width = (d.width as u64).saturating_sub(length) as i32;
        let left = d.flags & LEFT != 0;
        if !left {
            bytes(out, d, room, 0)?;
        }
        while data != end {
            let count = encode(*data as u32, room);
            out.put(room, count);
            data = data.add(1);
        }
        out.total += length;
        if left {
            bytes(out, d, room, 0)?;
        }
        Ok(())
    }
}
