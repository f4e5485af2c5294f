//! Formatted output: the conversions of printf (C23 7.23.6.1, POSIX.1-2024 `fprintf`).
//!
//! A format is read once, from left to right; each conversion takes its arguments from the [`Arguments`] and puts its text
//! into an [`Output`]. Formats with positions (`%2$d`) are read twice: the first time only to learn the types of all
//! arguments, which have to be fetched in their order before any can be used out of order.
//!
//! Beyond C23 (`%b`, `wN`, `wfN`, null `%s`, `'`): POSIX's positions and `%C`, `%S`; glibc's `%m`.

pub mod arguments;
pub mod directive;
pub mod float;
pub mod integer;
pub mod output;
pub mod text;
pub mod to_allocated;
pub mod to_descriptor;
pub mod to_memory;
pub mod to_stream;
pub mod wide;
pub mod wide_to_memory;
pub mod wide_to_stream;

use crate::internal::errno::Errno;
use crate::internal::va_list::VaList;
use arguments::Arguments;
use core::num::NonZeroI32;
use directive::{ALTERNATE, Directive, LEFT, Length, PLUS, SPACE, ZERO};
use output::Output;

/// How much text there is at most: the result is an int.
const MOST: u64 = i32::MAX as u64;

/// An errno as a number that is not 0: a `Result<(), Fault>` is one word, which an `Errno` would return through memory.
pub type Fault = NonZeroI32;

const fn fault(errno: Errno) -> Fault {
    NonZeroI32::new(errno.0).unwrap()
}

/// A conversion that does not exist.
pub const INVALID: Fault = fault(Errno::EINVAL);
/// More text than INT_MAX.
pub const TOO_LONG: Fault = fault(Errno::EOVERFLOW);
/// A wide character that is none.
pub const NO_CHARACTER: Fault = fault(Errno::EILSEQ);

/// Formats; returns how many bytes were put, whether or not there was room. EOVERFLOW if they are more than INT_MAX, EINVAL for
/// a conversion that does not exist, EILSEQ for a wide character that is none.
///
/// # Safety
/// `format` is a C string and the arguments are what it asks for.
pub unsafe fn format(out: &mut Output, format: *const u8, list: VaList) -> Result<i32, Errno> {
    let mut arguments = Arguments::new(list);
    let mut directive = Directive::new(format);
    // SAFETY: by the contract; `next` stays at or before the NUL.
    unsafe {
        loop {
            let literal = directive.next;
            let mut next = literal;
            while *next != 0 && *next != b'%' {
                next = next.add(1);
            }
            // `%%` ends a literal run with its first half.
            let mut length = next as usize - literal as usize;
            let percent = *next != 0 && *next.add(1) == b'%';
            if percent {
                length += 1;
            }
            if length > 0 {
                if length as u64 > MOST - out.total {
                    return Err(Errno::EOVERFLOW);
                }
                out.put(literal, length);
                out.total += length as u64;
            }
            if percent {
                directive.next = next.add(2);
                continue;
            }
            if *next == 0 {
                return Ok(out.total as i32);
            }
            directive.next = next.add(1);
            let mut done = directive.parse(format, &mut arguments);
            if done.is_ok() {
                done = convert(out, &mut directive, &mut arguments);
            }
            if let Err(fault) = done {
                return Err(Errno(fault.get()));
            }
        }
    }
}

/// One conversion.
#[inline(always)]
unsafe fn convert(out: &mut Output, d: &mut Directive, arguments: &mut Arguments) -> Result<(), Fault> {
    // SAFETY: by the contract of `format` the argument is there and of the type that the conversion wants.
    unsafe {
        if d.conversion == b'm' {
            let message = text::error_message();
            return text::string(out, d, message);
        }
        let at = arguments.take(d.position, d.size());
        match d.conversion {
            b'd' | b'i' => {
                let value = integer(at, d.length, true) as i64;
                let sign = sign(d, value < 0);
                integer::decimal(out, d, sign, value.unsigned_abs())
            }
            b'u' => {
                let value = integer(at, d.length, false);
                integer::decimal(out, d, 0, value)
            }
            b'o' | b'x' | b'X' | b'b' | b'B' | b'p' => {
                let value = integer(at, d.length, false);
                if d.conversion == b'p' {
                    d.precision = d.precision.max(8);
                    d.flags |= ALTERNATE;
                    d.conversion = b'x';
                }
                integer::power_of_two(out, d, value)
            }
            b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
                if d.length == Length::LongDouble {
                    float::long_double(out, d, *at.cast())
                } else {
                    float::double(out, d, *at.cast())
                }
            }
            b'c' if d.length != Length::Long => text::bytes(out, d, at, 1),
            b'c' | b'C' => {
                let wide = [*at.cast::<i32>(), 0];
                if wide[0] == 0 {
                    return text::bytes(out, d, at, 1);
                }
                d.precision = -1;
                text::wide(out, d, wide.as_ptr())
            }
            b's' if d.length != Length::Long => text::string(out, d, *at.cast()),
            b's' | b'S' => text::wide(out, d, *at.cast()),
            b'n' => {
                let (to, count) = (*at.cast::<*mut u8>(), out.total);
                match d.length {
                    Length::Int | Length::Size => to.cast::<u32>().write(count as u32),
                    Length::Char => to.write(count as u8),
                    Length::Short => to.cast::<u16>().write(count as u16),
                    Length::Long | Length::LongDouble => to.cast::<u64>().write(count),
                }
                Ok(())
            }
            _ => Err(INVALID),
        }
    }
}

/// An integer of the size that the length modifier says, extended to 64 bits.
#[inline(never)]
unsafe fn integer(at: *const u8, length: Length, signed: bool) -> u64 {
    let unused = match length {
        // SAFETY: by the contract of `format`.
        Length::Long | Length::LongDouble => return unsafe { *at.cast() },
        Length::Int | Length::Size => 32,
        Length::Short => 48,
        Length::Char => 56,
    };
    // SAFETY: by the contract of `format`.
    let high = (unsafe { *at.cast::<u32>() } as u64) << unused;
    if signed { (high as i64 >> unused) as u64 } else { high >> unused }
}

/// What stands before a signed number: a character, or 0 for nothing.
#[inline(never)]
fn sign(d: &Directive, negative: bool) -> u32 {
    if negative {
        b'-' as u32
    } else if d.flags & PLUS != 0 {
        b'+' as u32
    } else if d.flags & SPACE != 0 {
        b' ' as u32
    } else {
        0
    }
}

/// A part of a field: bytes, or zeros where `start` is null; no zeros if the length is negative.
pub struct Piece {
    start: *const u8,
    length: i64,
}

impl Piece {
    /// Bytes.
    #[inline(always)]
    pub fn bytes(start: *const u8, length: i64) -> Piece {
        Piece { start, length }
    }

    /// Zeros.
    #[inline(always)]
    pub fn zeros(length: i64) -> Piece {
        Piece { start: core::ptr::null(), length }
    }
}

/// Puts a field: spaces, sign or prefix (up to three characters, the first in the lowest byte), the zeros that `width` asks for,
/// the pieces, spaces. If the text would become longer than INT_MAX, puts nothing.
///
/// # Safety
/// The pieces are readable.
#[inline(never)]
unsafe fn field(out: &mut Output, d: &Directive, prefix: u32, pieces: &[Piece]) -> Result<(), Fault> {
    let prefix_length = (39 - prefix.leading_zeros()) / 8;
    let mut length = prefix_length as i64;
    for piece in pieces {
        length += piece.length.max(0);
    }
    let padding = d.width as i64 - length;
    let whole = if padding > 0 { d.width as i64 } else { length } as u64;
    if whole > MOST - out.total {
        return Err(TOO_LONG);
    }
    out.total += whole;
    // SAFETY: by the contract.
    unsafe {
        if d.flags & (LEFT | ZERO) == 0 {
            out.fill(b' ', padding);
        }
        if prefix != 0 {
            out.put((&raw const prefix).cast(), prefix_length as usize);
        }
        if d.flags & ZERO != 0 {
            out.fill(b'0', padding);
        }
        for piece in pieces {
            if piece.start.is_null() {
                out.fill(b'0', piece.length);
            } else {
                out.put(piece.start, piece.length as usize);
            }
        }
        if d.flags & LEFT != 0 {
            out.fill(b' ', padding);
        }
    }
    Ok(())
}
