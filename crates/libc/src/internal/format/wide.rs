//! Formatted output of wide characters: the conversions of wprintf (C23 7.31.2.1).
//!
//! Specifications and numbers are printf's: a format is narrowed, character by character, so that places in the two correspond, and the
//! same code reads it. What differs is the text between conversions, and the conversions of characters and strings, whose widths
//! and precisions count wide characters.

use super::arguments::Arguments;
use super::directive::{Directive, LEFT, Length};
use super::output::Output;
use super::{Fault, MOST, NO_CHARACTER, TOO_LONG, convert, fault, text};
use crate::internal::errno::Errno;
use crate::internal::va_list::VaList;
use crate::malloc::replaceable::{free, malloc};
use crate::types::c_int;
use crate::wchar::btowc::btowc;
use crate::wchar::multibyte::{Decoded, decode};
use crate::wchar::wcslen::wcslen;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

/// Where wide text goes.
#[repr(C)]
pub struct WideOutput {
    /// What narrow conversions put to: without room, so that every piece comes to [`widen`].
    pub narrow: Output,
    /// Takes characters. It does nothing after an error that it noted in `narrow.failed`.
    pub put: unsafe fn(&mut WideOutput, *const i32, usize),
}

impl WideOutput {
    /// A destination that nothing was put to. To be the first field of a `#[repr(C)]` structure that `put` knows.
    pub fn new(put: unsafe fn(&mut WideOutput, *const i32, usize)) -> WideOutput {
        WideOutput { narrow: Output::new(null_mut(), null_mut(), widen), put }
    }
}

/// Characters that are widened at a time.
const RUN: usize = 32;

unsafe fn widen(out: &mut Output, mut data: *const u8, mut length: usize) {
    let mut run = MaybeUninit::<[i32; RUN]>::uninit();
    let run = run.as_mut_ptr().cast::<i32>();
    // SAFETY: `out` is the first field of a WideOutput; at most RUN characters are written before they are put.
    unsafe {
        let this = &mut *(&raw mut *out).cast::<WideOutput>();
        while length > 0 {
            let part = length.min(RUN);
            for index in 0..part {
                *run.add(index) = *data.add(index) as i32;
            }
            (this.put)(this, run, part);
            data = data.add(part);
            length -= part;
        }
    }
}

/// A format, narrowed: one byte a character, those beyond ASCII as a byte that means nothing.
pub struct Narrowed {
    short: MaybeUninit<[u8; 256]>,
    block: *mut u8,
}

impl Default for Narrowed {
    fn default() -> Narrowed {
        Narrowed::new()
    }
}

impl Narrowed {
    /// No format yet.
    pub fn new() -> Narrowed {
        Narrowed { short: MaybeUninit::uninit(), block: null_mut() }
    }

    /// The narrowed format, valid as long as `self`. ENOMEM.
    ///
    /// # Safety
    /// `format` ends with a NUL.
    pub unsafe fn set(&mut self, format: *const i32) -> Result<*const u8, Errno> {
        // SAFETY: by the contract; there is room for the length and a NUL.
        unsafe {
            let length = wcslen(format);
            let mut to = self.short.as_mut_ptr().cast::<u8>();
            if length >= size_of_val(&self.short) {
                to = malloc(length + 1).cast();
                if to.is_null() {
                    return Err(Errno::ENOMEM);
                }
                self.block = to;
            }
            for index in 0..=length {
                let code = *format.add(index) as u32;
                *to.add(index) = if code < 0x80 { code as u8 } else { 0x80 };
            }
            Ok(to)
        }
    }
}

impl Drop for Narrowed {
    fn drop(&mut self) {
        // SAFETY: null, or the block of `set`.
        unsafe { free(self.block.cast()) }
    }
}

/// Formats; returns how many characters were put, whether or not there was room. Errors as of [`super::format`], EILSEQ also for bytes
/// that are no character, and ENOMEM.
///
/// # Safety
/// `format` is a wide string and the arguments are what it asks for.
pub unsafe fn format(out: &mut WideOutput, format: *const i32, list: VaList) -> Result<i32, Errno> {
    let mut room = Narrowed::new();
    // SAFETY: by the contract; places in the narrow format are places in the wide one.
    unsafe {
        let narrow = room.set(format)?;
        let mut arguments = Arguments::new(list);
        let mut directive = Directive::new(narrow);
        loop {
            let literal = directive.next;
            let mut next = literal;
            while *next != 0 && *next != b'%' {
                next = next.add(1);
            }
            let mut length = next as usize - literal as usize;
            let percent = *next != 0 && *next.add(1) == b'%';
            if percent {
                length += 1;
            }
            if length > 0 {
                characters(out, format.add(literal as usize - narrow as usize), length)
                    .map_err(|fault| Errno(fault.get()))?;
            }
            if percent {
                directive.next = next.add(2);
                continue;
            }
            if *next == 0 {
                return Ok(out.narrow.total as i32);
            }
            directive.next = next.add(1);
            let mut done = directive.parse(narrow, &mut arguments);
            if done.is_ok() {
                done = convert_wide(out, &mut directive, &mut arguments);
            }
            done.map_err(|fault| Errno(fault.get()))?;
        }
    }
}

/// One conversion.
unsafe fn convert_wide(
    out: &mut WideOutput,
    d: &mut Directive,
    arguments: &mut Arguments,
) -> Result<(), Fault> {
    // SAFETY: by the contract of `format` the argument is there and of the type that the conversion wants.
    unsafe {
        match d.conversion {
            b'm' => multibyte(out, d, text::error_message()),
            b'c' | b'C' => {
                let value = *arguments.take(d.position, d.size()).cast::<c_int>();
                let mut character = value;
                if d.conversion == b'c' && d.length != Length::Long {
                    character = btowc(value as u8 as c_int) as i32;
                    if character == -1 {
                        return Err(NO_CHARACTER);
                    }
                }
                field(out, d, 1, |out| characters(out, &raw const character, 1))
            }
            b's' | b'S' => {
                let string = *arguments.take(d.position, d.size()).cast::<*const u8>();
                if string.is_null() {
                    multibyte(out, d, c"(null)".as_ptr().cast())
                } else if d.conversion == b'S' || d.length == Length::Long {
                    let string = string.cast::<i32>();
                    // No precision, -1, is the greatest limit.
                    let most = d.precision as usize;
                    let mut length = 0;
                    while length < most && *string.add(length) != 0 {
                        length += 1;
                    }
                    field(out, d, length, |out| characters(out, string, length))
                } else {
                    multibyte(out, d, string)
                }
            }
            _ => convert(&mut out.narrow, d, arguments),
        }
    }
}

/// Puts characters and counts them.
unsafe fn characters(out: &mut WideOutput, data: *const i32, length: usize) -> Result<(), Fault> {
    if length as u64 > MOST - out.narrow.total {
        return Err(TOO_LONG);
    }
    out.narrow.total += length as u64;
    // SAFETY: by the contract of the callers.
    unsafe { (out.put)(out, data, length) };
    Ok(())
}

/// Puts `length` characters, as `put` does it, padded to the width.
unsafe fn field(
    out: &mut WideOutput,
    d: &mut Directive,
    length: usize,
    put: impl FnOnce(&mut WideOutput) -> Result<(), Fault>,
) -> Result<(), Fault> {
    // What is left of the width stands as an empty field before or after the text.
    d.width = (d.width as u32).saturating_sub(length as u32) as i32;
    if length as u64 + d.width as u64 > MOST - out.narrow.total {
        return Err(TOO_LONG);
    }
    let left = d.flags & LEFT != 0;
    // SAFETY: nothing of no length is read.
    unsafe {
        if !left {
            text::bytes(&mut out.narrow, d, c"".as_ptr().cast(), 0)?;
        }
        put(out)?;
        if left {
            text::bytes(&mut out.narrow, d, c"".as_ptr().cast(), 0)?;
        }
    }
    Ok(())
}

/// `%s`: a multibyte string, of which at most `precision` characters are looked at.
unsafe fn multibyte(out: &mut WideOutput, d: &mut Directive, string: *const u8) -> Result<(), Fault> {
    // SAFETY: the string ends with a NUL, which ends any character too.
    unsafe {
        let most = d.precision as usize;
        let mut length = 0;
        let mut at = string;
        while length < most && *at != 0 {
            at = at.add(next_character(at)?.1);
            length += 1;
        }
        field(out, d, length, |out| {
            let mut at = string;
            let mut run = MaybeUninit::<[i32; RUN]>::uninit();
            let run = run.as_mut_ptr().cast::<i32>();
            let mut left = length;
            while left > 0 {
                let part = left.min(RUN);
                for index in 0..part {
                    let (character, bytes) = next_character(at)?;
                    *run.add(index) = character;
                    at = at.add(bytes);
                }
                characters(out, run, part)?;
                left -= part;
            }
            Ok(())
        })
    }
}

unsafe fn next_character(at: *const u8) -> Result<(i32, usize), Fault> {
    let mut partial = 0;
    // SAFETY: by the contract of `multibyte`.
    match unsafe { decode(at, 4, &mut partial) } {
        Ok(Decoded::Character(code, bytes)) => Ok((code as i32, bytes)),
        _ => Err(const { fault(Errno::EILSEQ) }),
    }
}
