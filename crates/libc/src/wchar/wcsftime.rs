//! `wcsftime` and `wcsftime_l`.
//!
//! What strftime writes is ASCII but for the format's own text and the zone's name. So the format is taken apart: its text is copied, and each
//! conversion is strftime's.

use super::multibyte::{Decoded, decode};
use crate::malloc::replaceable::{free, malloc};
use crate::time::strftime::strftime;
use crate::time::tm::Tm;
use crate::types::{c_char, c_void, size_t, wchar_t};

/// The longest conversion that is passed on, flags and width included, and the room for what becomes of it.
const SPECIFICATION: usize = 24;
const ROOM: usize = 256;

/// Writes a date and time as the format says, with a NUL. Returns the number of characters without it, or 0 if they do not fit into
/// `size`. C23 7.31.5.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsftime(
    to: *mut wchar_t,
    size: size_t,
    format: *const wchar_t,
    tm: *const Tm,
) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe { write(to, size, format, tm).unwrap_or(0) }
}

/// As `wcsftime`, in a given locale: they all format alike. POSIX.1-2024 `wcsftime_l`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcsftime_l(
    to: *mut wchar_t,
    size: size_t,
    format: *const wchar_t,
    tm: *const Tm,
    _locale: *mut c_void,
) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe { wcsftime(to, size, format, tm) }
}

/// Another name of `wcsftime_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wcsftime_l(
    to: *mut wchar_t,
    size: size_t,
    format: *const wchar_t,
    tm: *const Tm,
    _locale: *mut c_void,
) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe { wcsftime(to, size, format, tm) }
}

/// Where the text goes.
struct Output {
    to: *mut wchar_t,
    size: usize,
    length: usize,
}

impl Output {
    /// `None` if there is no room for it and a NUL.
    unsafe fn put(&mut self, character: wchar_t) -> Option<()> {
        if self.length + 1 >= self.size {
            return None;
        }
        // SAFETY: the length stays below the size.
        unsafe { *self.to.add(self.length) = character };
        self.length += 1;
        Some(())
    }
}

unsafe fn write(to: *mut wchar_t, size: usize, format: *const wchar_t, tm: *const Tm) -> Option<usize> {
    let mut out = Output { to, size, length: 0 };
    let mut next = format;
    // SAFETY: the format is read up to its NUL.
    unsafe {
        while *next != 0 {
            if *next != '%' as wchar_t {
                out.put(*next)?;
                next = next.add(1);
                continue;
            }
            next = conversion(&mut out, next, tm)?;
        }
        if size == 0 {
            return None;
        }
        *to.add(out.length) = 0;
    }
    Some(out.length)
}

/// One conversion, which begins at `next`; returns what follows it.
unsafe fn conversion(out: &mut Output, mut next: *const wchar_t, tm: *const Tm) -> Option<*const wchar_t> {
    // A space makes every text at least one byte long, so that 0 means that there was no room.
    let mut specification = [b' '; SPECIFICATION];
    let mut width = 0usize;
    let mut length = 1;
    // SAFETY: stops at the NUL at the latest; texts end with one.
    unsafe {
        loop {
            let byte = u8::try_from(*next).ok().filter(|byte| byte.is_ascii() && *byte != 0)?;
            // The last place is for the NUL.
            if length == SPECIFICATION - 1 {
                return None;
            }
            *specification.get_mut(length)? = byte;
            next = next.add(1);
            length += 1;
            match byte {
                b'0'..=b'9' => width = width.saturating_mul(10).saturating_add((byte - b'0') as usize),
                b'_' | b'-' | b'+' | b'E' | b'O' => {}
                b'%' if length == 2 => {}
                _ => break,
            }
        }
        *specification.get_mut(length)? = 0;
        // Only years and centuries have a width.
        if !matches!(specification.get(length - 1)?, b'C' | b'F' | b'G' | b'Y') {
            width = 0;
        }
        if width >= out.size {
            return None;
        }
        let mut short = [0 as c_char; ROOM];
        let size = ROOM + width;
        let block: *mut c_char = if width > 0 { malloc(size).cast() } else { short.as_mut_ptr() };
        if block.is_null() {
            return None;
        }
        let length = strftime(block, size, specification.as_ptr().cast(), tm);
        let result = copy(out, block.cast(), length);
        if width > 0 {
            free(block.cast());
        }
        result?;
    }
    Some(next)
}

/// Puts a text without its first byte; `None` if there is none.
unsafe fn copy(out: &mut Output, text: *const u8, length: usize) -> Option<()> {
    if length == 0 {
        return None;
    }
    let mut at = 1;
    let mut partial = 0;
    // SAFETY: the text has that length.
    unsafe {
        while at < length {
            let Ok(Decoded::Character(code, bytes)) = decode(text.add(at), length - at, &mut partial) else {
                return None;
            };
            out.put(code as wchar_t)?;
            at += bytes;
        }
    }
    Some(())
}
