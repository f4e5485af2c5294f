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

use crate::internal::errno::Errno;
use crate::internal::va_list::VaList;
use arguments::Arguments;
use directive::{ALTERNATE, Directive, LEFT, Length, PLUS, SPACE, ZERO};
use output::Output;

/// How much text there is at most: the result is an int.
const MOST: u64 = i32::MAX as u64;

/// Formats; returns how many bytes were put, whether or not there was room. EOVERFLOW if they are more than INT_MAX, EINVAL for
/// a conversion that does not exist, EILSEQ for a wide character that is none.
///
/// # Safety
/// `format` is a C string and the arguments are what it asks for.
pub unsafe fn format(out: &mut Output, format: *const u8, list: VaList) -> Result<i32, Errno> {
    let mut arguments = Arguments::new(list);
    let mut total: u64 = 0;
    let mut next = format;
    // SAFETY: by the contract; `next` stays at or before the NUL.
    unsafe {
        loop {
            let literal = next;
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
                if length as u64 > MOST - total {
                    return Err(Errno::EOVERFLOW);
                }
                out.put(literal, length);
                total += length as u64;
            }
            if percent {
                next = next.add(2);
                continue;
            }
            if *next == 0 {
                return Ok(total as i32);
            }
            let (mut directive, after) = Directive::parse(next.add(1), format, &mut arguments)?;
            next = after;
            total += convert(out, &mut directive, &mut arguments, total)?;
        }
    }
}

/// One conversion; returns how many bytes it put, which may be more than fits (then nothing was put).
unsafe fn convert(
    out: &mut Output,
    d: &mut Directive,
    arguments: &mut Arguments,
    total: u64,
) -> Result<u64, Errno> {
    // SAFETY: by the contract of `format` the argument is there and of the type that the conversion wants.
    unsafe {
        match d.conversion {
            b'd' | b'i' | b'u' => {
                let signed = d.conversion != b'u';
                let value = arguments.integer(d, signed) as i64;
                let negative = signed && value < 0;
                let sign = if signed { sign(d, negative) } else { b"" };
                let magnitude = if negative { value.wrapping_neg() } else { value };
                integer::decimal(out, d, sign, magnitude as u64, total)
            }
            b'o' | b'x' | b'X' | b'b' | b'B' | b'p' => {
                let value = arguments.integer(d, false);
                if d.conversion == b'p' {
                    d.precision = d.precision.max(8);
                    d.flags |= ALTERNATE;
                    d.conversion = b'x';
                }
                integer::power_of_two(out, d, value, total)
            }
            b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
                if d.length == Length::LongDouble {
                    let value = arguments.long_double(d);
                    float::long_double(out, d, value, total)
                } else {
                    let value = arguments.double(d);
                    float::double(out, d, value, total)
                }
            }
            b'c' if d.length != Length::Long => {
                let byte = arguments.signed_int(d) as u8;
                text::bytes(out, d, &raw const byte, 1, total)
            }
            b'c' | b'C' => {
                let wide = [arguments.signed_int(d), 0];
                if wide[0] == 0 {
                    return text::bytes(out, d, c"".as_ptr().cast(), 1, total);
                }
                d.precision = -1;
                text::wide(out, d, wide.as_ptr(), total)
            }
            b's' if d.length != Length::Long => {
                let string = arguments.pointer(d).cast::<u8>();
                text::string(out, d, string, total)
            }
            b's' | b'S' => {
                let string = arguments.pointer(d).cast::<i32>();
                text::wide(out, d, string, total)
            }
            b'm' => {
                let string = text::error_message();
                text::string(out, d, string, total)
            }
            b'n' => {
                arguments.store_count(d, total);
                Ok(0)
            }
            _ => Err(Errno::EINVAL),
        }
    }
}

/// What stands before a signed number.
fn sign(d: &Directive, negative: bool) -> &'static [u8] {
    if negative {
        b"-"
    } else if d.flags & PLUS != 0 {
        b"+"
    } else if d.flags & SPACE != 0 {
        b" "
    } else {
        b""
    }
}

/// A field that is being put.
struct Field {
    /// Its whole length.
    length: u64,
    /// How many spaces end it.
    spaces: u64,
}

/// Begins a field: puts the spaces on the left, the sign or prefix, and the zeros that `width` asks for. A body of `length` bytes
/// has to follow, then [`close`]. If the text would become longer than INT_MAX, puts nothing.
unsafe fn open(
    out: &mut Output,
    d: &Directive,
    prefix: &[u8],
    length: u64,
    total: u64,
) -> Result<Field, Errno> {
    let inner = prefix.len() as u64 + length;
    let padding = (d.width as u64).saturating_sub(inner);
    if inner + padding > MOST - total {
        return Err(Errno::EOVERFLOW);
    }
    // SAFETY: by the contract of `format`.
    unsafe {
        if padding > 0 && d.flags & (LEFT | ZERO) == 0 {
            out.fill(b' ', padding as usize);
        }
        if !prefix.is_empty() {
            out.put(prefix.as_ptr(), prefix.len());
        }
        if padding > 0 && d.flags & ZERO != 0 {
            out.fill(b'0', padding as usize);
        }
    }
    Ok(Field { length: inner + padding, spaces: if d.flags & LEFT != 0 { padding } else { 0 } })
}

/// Ends a field; returns its length.
unsafe fn close(out: &mut Output, field: Field) -> u64 {
    if field.spaces > 0 {
        // SAFETY: by the contract of `format`.
        unsafe { out.fill(b' ', field.spaces as usize) }
    }
    field.length
}

/// Puts a whole field: sign or prefix, zeros, and the digits or text.
unsafe fn field(
    out: &mut Output,
    d: &Directive,
    prefix: &[u8],
    zeros: u64,
    body: *const u8,
    length: usize,
    total: u64,
) -> Result<u64, Errno> {
    // SAFETY: by the contract of `format`.
    unsafe {
        let field = open(out, d, prefix, zeros + length as u64, total)?;
        if zeros > 0 {
            out.fill(b'0', zeros as usize);
        }
        out.put(body, length);
        Ok(close(out, field))
    }
}
