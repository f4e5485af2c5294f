//! Formatted input of wide characters: the conversions of wscanf (C23 7.31.2.2).
//!
//! Specifications and numbers are scanf's. The format is narrowed, so that the same code reads it; and numbers are read from a narrow view
//! of the input, in which a character beyond ASCII is a byte that belongs to nothing. The view has one character at a time:
//! no more is ever put back.

use super::directive::{Directive, Length};
use super::field::{Failure, into};
use super::format::{number, real};
use super::source::Source;
use super::wide_set::WideSet;
use crate::internal::errno::set_errno;
use crate::internal::format::wide::Narrowed;
use crate::internal::stream::{File, direction::to_read, lock, wide};
use crate::internal::va_list::VaList;
use crate::wchar::multibyte::encode;
use crate::wctype::iswspace::iswspace;
use core::ptr::null_mut;

/// Wide text to be read.
#[repr(C)]
struct WideSource {
    narrow: Source,
    /// The narrow view's one byte.
    unit: u8,
    /// The character that it stands for.
    character: i32,
    /// The rest of the string; null if the text comes from a stream.
    string: *const i32,
    stream: *mut File,
}

unsafe fn next_character(narrow: &mut Source) -> bool {
    // SAFETY: `narrow` is the first field of a WideSource; its string goes on up to the NUL, its stream is open and locked.
    unsafe {
        let this = &mut *(&raw mut *narrow).cast::<WideSource>();
        if this.string.is_null() {
            let character = wide::get(this.stream);
            if character == wide::WEOF {
                return false;
            }
            this.character = character as i32;
        } else {
            this.character = *this.string;
            if this.character == 0 {
                return false;
            }
            this.string = this.string.add(1);
        }
        this.unit = if (this.character as u32) < 0x80 { this.character as u8 } else { 0xff };
        let unit = &raw const this.unit;
        this.narrow.set_run(unit, 1);
        true
    }
}

impl WideSource {
    fn new(string: *const i32, stream: *mut File) -> WideSource {
        WideSource { narrow: Source::runs(next_character), unit: 0, character: 0, string, stream }
    }

    /// Takes a character; `None` at the end of the text or the limit.
    fn get(&mut self) -> Option<i32> {
        if self.narrow.get() < 0 { None } else { Some(self.character) }
    }

    /// Puts the character back that was just taken.
    fn back(&mut self) {
        self.narrow.back(0);
    }

    fn skip_space(&mut self) {
        while let Some(character) = self.get() {
            if iswspace(character as u32) == 0 {
                self.back();
                return;
            }
        }
    }
}

/// vfwscanf: how many values were stored, or -1 if the input ended or failed before the first.
///
/// # Safety
/// `f` is an open stream, `format` a wide string, and the arguments what it asks for.
pub unsafe fn scan_stream(f: *mut File, format: *const i32, arguments: VaList) -> i32 {
    // SAFETY: by the contract.
    unsafe {
        let _guard = lock::guard(f);
        wide::orient(f);
        if (*f).rpos == (*f).rend {
            to_read(f);
            if (*f).rpos.is_null() {
                return -1;
            }
        }
        let mut source = WideSource::new(null_mut(), f);
        let count = scan(&mut source, format, arguments);
        if source.narrow.has_rest() {
            wide::push_back(f, source.character as u32);
        }
        count
    }
}

/// vswscanf.
///
/// # Safety
/// `text` and `format` are wide strings, and the arguments what the format asks for.
pub unsafe fn scan_string(text: *const i32, format: *const i32, arguments: VaList) -> i32 {
    let mut source = WideSource::new(text, null_mut());
    // SAFETY: by the contract.
    unsafe { scan(&mut source, format, arguments) }
}

unsafe fn scan(source: &mut WideSource, format: *const i32, arguments: VaList) -> i32 {
    let mut room = Narrowed::new();
    let mut stored = 0;
    let mut list = arguments;
    let mut next = format;
    // SAFETY: by the contract; `next` stays at or before the NUL, and places in the narrow format are places in the wide one.
    unsafe {
        let narrow = match room.set(format) {
            Ok(narrow) => narrow,
            Err(errno) => {
                set_errno(errno);
                return -1;
            }
        };
        loop {
            let character = *next;
            if character == 0 {
                return stored;
            }
            if iswspace(character as u32) != 0 {
                next = next.add(1);
                source.skip_space();
                continue;
            }
            let percent = character == '%' as i32;
            if !percent || *next.add(1) == '%' as i32 {
                if percent {
                    source.skip_space();
                }
                let found = source.get();
                if found != Some(character) {
                    if found.is_some() {
                        source.back();
                    }
                    return if found.is_none() && stored == 0 { -1 } else { stored };
                }
                next = next.add(1 + percent as usize);
                continue;
            }
            let index = (next as usize - format as usize) / size_of::<i32>() + 1;
            let (d, letter) = Directive::parse(narrow.add(index), &mut list, arguments);
            next = format.add(letter as usize - narrow as usize);
            match convert(source, d, &mut next) {
                Ok(counts) => stored += counts,
                Err(Failure::Matching) => return stored,
                Err(Failure::Input) => return if stored == 0 { -1 } else { stored },
            }
            next = next.add(1);
        }
    }
}

/// One conversion; returns 1 if it stored a value that counts. `next` stands at its letter and is moved to its last character.
unsafe fn convert(source: &mut WideSource, mut d: Directive, next: &mut *const i32) -> Result<i32, Failure> {
    let counts = Ok(!d.to.is_null() as i32);
    // SAFETY: by the contract of `scan`.
    unsafe {
        match d.conversion {
            b'n' => {
                d.store(source.narrow.count());
                return Ok(0);
            }
            b'c' => d.width = d.width.max(1),
            b'[' => {}
            _ => source.skip_space(),
        }
        if d.width > 0 {
            source.narrow.limit(d.width);
        }
        if source.get().is_none() {
            source.narrow.no_limit();
            return Err(Failure::Input);
        }
        source.back();
        let narrow = &mut source.narrow;
        let result = match d.conversion {
            b'c' => into(&d, |to| copy(source, &d, WideSet::All, to)),
            b's' => into(&d, |to| copy(source, &d, WideSet::NotSpace, to)),
            b'[' => match WideSet::parse(next.add(1)) {
                Some((set, end)) => {
                    *next = end;
                    into(&d, |to| copy(source, &d, set, to))
                }
                None => Err(Failure::Input),
            },
            b'd' | b'u' => number(narrow, &d, 10),
            b'i' => number(narrow, &d, 0),
            b'o' => number(narrow, &d, 8),
            b'x' | b'X' | b'p' => number(narrow, &d, 16),
            b'b' | b'B' => number(narrow, &d, 2),
            b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => real(narrow, &d),
            _ => Err(Failure::Input),
        };
        source.narrow.no_limit();
        result.and(counts)
    }
}

/// Copies characters of a set, as they are or in the locale's encoding, with a NUL (`%c`: without).
unsafe fn copy(
    source: &mut WideSource,
    d: &Directive,
    set: WideSet,
    to: &mut super::field::Destination,
) -> Result<(), Failure> {
    let exactly = d.conversion == b'c';
    let before = source.narrow.count();
    // SAFETY: by the contract of `scan`; a character has at most four bytes.
    unsafe {
        while let Some(character) = source.get() {
            if !set.has(character) {
                source.back();
                break;
            }
            let mut bytes = [0u8; 4];
            let mut length = 1;
            if d.length != Length::Long {
                length = encode(character as u32, bytes.as_mut_ptr());
                if length == 0 {
                    set_errno(crate::internal::errno::Errno::EILSEQ);
                    return Err(Failure::Input);
                }
            }
            for byte in bytes.iter().take(length) {
                if !to.put(if to.wide { character } else { *byte as i32 }) {
                    return Err(Failure::Input);
                }
            }
        }
        let count = source.narrow.count() - before;
        if count == 0 || exactly && count != d.width {
            return Err(Failure::Matching);
        }
        if !exactly && !to.put(0) {
            return Err(Failure::Input);
        }
        Ok(())
    }
}
