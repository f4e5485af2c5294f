//! Characters and strings, wide ones as UTF-8.

use super::directive::{Directive, ZERO};
use super::output::Output;
use crate::internal::errno::{Errno, errno};
use crate::string::strnlen::strnlen;
use crate::types::{c_char, c_int};

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
pub unsafe fn bytes(
    out: &mut Output,
    d: &mut Directive,
    data: *const u8,
    length: usize,
    total: u64,
) -> Result<u64, Errno> {
    d.flags &= !ZERO;
    // SAFETY: by the contract.
    unsafe { super::field(out, d, b"", 0, data, length, total) }
}

/// `%s`: a string, of which at most `precision` bytes are looked at.
pub unsafe fn string(
    out: &mut Output,
    d: &mut Directive,
    mut data: *const u8,
    total: u64,
) -> Result<u64, Errno> {
    if data.is_null() {
        data = c"(null)".as_ptr().cast();
    }
    // SAFETY: by the contract.
    unsafe {
        // No precision, -1, is the greatest limit.
        let length = strnlen(data.cast(), d.precision as usize);
        bytes(out, d, data, length, total)
    }
}

/// One character as UTF-8 and how many bytes that is. EILSEQ for what is no character.
#[inline(never)]
pub fn encode(wide: i32) -> Result<([u8; 4], usize), Errno> {
    let code = wide as u32;
    let tail = |shift: u32| 0x80 | (code >> shift & 0x3f) as u8;
    match code {
        0..0x80 => Ok(([code as u8, 0, 0, 0], 1)),
        0x80..0x800 => Ok(([0xc0 | (code >> 6) as u8, tail(0), 0, 0], 2)),
        0xd800..0xe000 => Err(Errno::EILSEQ),
        0x800..0x10000 => Ok(([0xe0 | (code >> 12) as u8, tail(6), tail(0), 0], 3)),
        0x10000..0x110000 => Ok(([0xf0 | (code >> 18) as u8, tail(12), tail(6), tail(0)], 4)),
        _ => Err(Errno::EILSEQ),
    }
}

/// `%ls`, `%lc`: wide characters, of which as many are put as fit whole into `precision` bytes.
pub unsafe fn wide(
    out: &mut Output,
    d: &mut Directive,
    mut data: *const i32,
    total: u64,
) -> Result<u64, Errno> {
    const NULL: [i32; 7] = [b'(' as i32, b'n' as i32, b'u' as i32, b'l' as i32, b'l' as i32, b')' as i32, 0];
    if data.is_null() {
        data = NULL.as_ptr();
    }
    let limit = if d.precision < 0 { u64::MAX } else { d.precision as u64 };
    // SAFETY: by the contract; both loops stop at the NUL or the limit, and the second where the first did.
    unsafe {
        let mut length = 0u64;
        let mut end = data;
        while length < limit && *end != 0 {
            let (_, count) = encode(*end)?;
            if length + count as u64 > limit {
                break;
            }
            length += count as u64;
            end = end.add(1);
        }
        d.flags &= !ZERO;
        let field = super::open(out, d, b"", length, total)?;
        while data != end {
            if let Ok((bytes, count)) = encode(*data) {
                out.put(bytes.as_ptr(), count);
            }
            data = data.add(1);
        }
        Ok(super::close(out, field))
    }
}
