//! Formatted input: the conversions of scanf (C23 7.23.6.2, POSIX.1-2024 `fscanf`).

use super::directive::{Directive, Length};
use super::field::{self, Failure};
use super::float::float;
use super::integer::integer;
use super::set::Set;
use super::source::{Source, is_space};
use crate::internal::errno::{Errno, set_errno};
use crate::internal::float::binary::{BINARY32, BINARY64, BINARY128};
use crate::internal::stream::{File, direction::to_read, lock};
use crate::internal::va_list::VaList;

/// vfscanf: how many values were stored, or -1 if the input ended or failed before the first.
///
/// # Safety
/// `f` is an open stream, `format` a C string, and the arguments what it asks for.
pub unsafe fn scan_stream(f: *mut File, format: *const u8, arguments: VaList) -> i32 {
    // SAFETY: by the contract.
    unsafe {
        let _guard = lock::guard(f);
        if (*f).rpos == (*f).rend {
            to_read(f);
            if (*f).rpos.is_null() {
                return -1;
            }
        }
        let mut source = Source::stream(f);
        let count = scan(&mut source, format, arguments);
        source.finish();
        count
    }
}

/// vsscanf.
///
/// # Safety
/// `text` and `format` are C strings, and the arguments what the format asks for.
pub unsafe fn scan_string(text: *const u8, format: *const u8, arguments: VaList) -> i32 {
    let mut source = Source::string(text);
    // SAFETY: by the contract.
    unsafe { scan(&mut source, format, arguments) }
}

/// The whole of scanf over any source.
///
/// # Safety
/// `format` is a C string, and the arguments are what it asks for.
pub unsafe fn scan(source: &mut Source, format: *const u8, arguments: VaList) -> i32 {
    let mut stored = 0;
    let mut list = arguments;
    let mut next = format;
    // SAFETY: by the contract; `next` stays at or before the NUL.
    unsafe {
        loop {
            let byte = *next as i32;
            if byte == 0 {
                return stored;
            }
            if is_space(byte) {
                next = next.add(1);
                let after = source.get_after_space();
                source.back(after);
                continue;
            }
            if byte != b'%' as i32 || *next.add(1) == b'%' {
                let percent = byte == b'%' as i32;
                let found = if percent { source.get_after_space() } else { source.get() };
                if found != byte {
                    source.back(found);
                    return if found < 0 && stored == 0 { -1 } else { stored };
                }
                next = next.add(1 + percent as usize);
                continue;
            }
            let (d, letter) = Directive::parse(next.add(1), &mut list, arguments);
            next = letter;
            match convert(source, d, &mut next) {
                Ok(counts) => stored += counts,
                Err(Failure::Matching) => return stored,
                Err(Failure::Input) => return if stored == 0 { -1 } else { stored },
            }
            next = next.add(1);
        }
    }
}

/// One conversion; returns 1 if it stored a value that counts. `next` stands at its letter and is moved to its last byte.
unsafe fn convert(source: &mut Source, mut d: Directive, next: &mut *const u8) -> Result<i32, Failure> {
    let counts = Ok(!d.to.is_null() as i32);
    // SAFETY: by the contract of `scan`.
    unsafe {
        match d.conversion {
            b'n' => {
                d.store(source.count());
                return Ok(0);
            }
            b'c' => d.width = d.width.max(1),
            b'[' => {}
            _ => {
                let after = source.get_after_space();
                source.back(after);
            }
        }
        if d.width > 0 {
            source.limit(d.width);
        }
        let first = source.get();
        if first < 0 {
            source.no_limit();
            return Err(Failure::Input);
        }
        source.back(first);
        let result = match d.conversion {
            b'c' => field::read(source, &d, &Set::all()),
            b's' => field::read(source, &d, &Set::not_space()),
            b'[' => match Set::parse(next.add(1)) {
                Some((set, end)) => {
                    *next = end;
                    field::read(source, &d, &set)
                }
                None => Err(Failure::Input),
            },
            b'd' | b'u' => number(source, &d, 10),
            b'i' => number(source, &d, 0),
            b'o' => number(source, &d, 8),
            b'x' | b'X' | b'p' => number(source, &d, 16),
            b'b' | b'B' => number(source, &d, 2),
            b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => real(source, &d),
            _ => Err(Failure::Input),
        };
        source.no_limit();
        result.and(counts)
    }
}

/// An integer conversion.
///
/// # Safety
/// As for [`scan`].
pub unsafe fn number(source: &mut Source, d: &Directive, base: u32) -> Result<(), Failure> {
    let Some(value) = integer(source, base, false) else { return Err(Failure::Matching) };
    if value.overflow {
        set_errno(Errno::ERANGE);
    }
    let bits =
        if value.negative && !value.overflow { value.magnitude.wrapping_neg() } else { value.magnitude };
    // SAFETY: by the contract of `scan`; a pointer is as large as an int.
    unsafe { d.store(bits) };
    Ok(())
}

/// A conversion of a floating-point number.
///
/// # Safety
/// As for [`scan`].
pub unsafe fn real(source: &mut Source, d: &Directive) -> Result<(), Failure> {
    let format = match d.length {
        Length::Long => BINARY64,
        Length::LongDouble => BINARY128,
        _ => BINARY32,
    };
    let Some(value) = float(source, format, false) else { return Err(Failure::Matching) };
    if value.bits.range {
        set_errno(Errno::ERANGE);
    }
    if d.to.is_null() {
        return Ok(());
    }
    let sign = value.negative as u64;
    // SAFETY: by the contract of `scan`.
    unsafe {
        match d.length {
            Length::Long => d.to.cast::<u64>().write(value.bits.low | sign << 63),
            Length::LongDouble => {
                d.to.cast::<u64>().write(value.bits.low);
                d.to.cast::<u64>().add(1).write(value.bits.high | sign << 63);
            }
            _ => d.to.cast::<u32>().write(value.bits.low as u32 | (sign as u32) << 31),
        }
    }
    Ok(())
}
