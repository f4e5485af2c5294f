//! One conversion specification: `%`, flags, width, precision, length modifier, conversion.

use super::arguments::Arguments;
use crate::internal::errno::Errno;

/// `-`: pad on the right.
pub const LEFT: u32 = 1;
/// `0`: pad with zeros.
pub const ZERO: u32 = 2;
/// `+`: a sign always.
pub const PLUS: u32 = 4;
/// ` `: a space where a plus would be.
pub const SPACE: u32 = 8;
/// `#`: the alternative form.
pub const ALTERNATE: u32 = 16;

/// A length modifier.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Length {
    /// None.
    Int,
    /// `hh`
    Char,
    /// `h`
    Short,
    /// `l`, `ll`, `j`, and what else has 64 bits; with `c` and `s`: wide.
    Long,
    /// `z`, `t`: 32 bits here.
    Size,
    /// `L`
    LongDouble,
}

/// A conversion specification.
pub struct Directive {
    /// The flags above.
    pub flags: u32,
    /// The least number of bytes, 0 if not given; at most INT_MAX.
    pub width: i32,
    /// -1 if not given.
    pub precision: i32,
    /// The length modifier.
    pub length: Length,
    /// The conversion's letter.
    pub conversion: u8,
    /// The position of its argument; 0 for the next one.
    pub position: u32,
}

/// A decimal number; -1 if it is more than INT_MAX.
unsafe fn number(next: &mut *const u8) -> i32 {
    let mut value: i64 = 0;
    // SAFETY: stops at the NUL at the latest.
    unsafe {
        while (**next).wrapping_sub(b'0') < 10 {
            if value >= 0 {
                value = value * 10 + (**next - b'0') as i64;
                if value > i32::MAX as i64 {
                    value = -1;
                }
            }
            *next = next.add(1);
        }
    }
    value as i32
}

/// If a position (`3$`) stands here, it is skipped and returned; else 0 and nothing is skipped.
unsafe fn position(next: &mut *const u8) -> u32 {
    let mut end = *next;
    // SAFETY: as above.
    unsafe {
        if (*end).wrapping_sub(b'1') >= 9 {
            return 0;
        }
        let value = number(&mut end);
        if *end != b'$' {
            return 0;
        }
        *next = end.add(1);
        value as u32
    }
}

impl Directive {
    /// Reads the specification that begins at `next`, after the `%`; fetches the arguments of `*`. `format` is the whole
    /// format, read again when this is the first position in it. Returns where the specification ends.
    /// EINVAL for what is none, EOVERFLOW for a width or precision beyond INT_MAX.
    ///
    /// # Safety
    /// The format is a C string and the arguments are what it asks for.
    pub unsafe fn parse(
        mut next: *const u8,
        format: *const u8,
        arguments: &mut Arguments,
    ) -> Result<(Directive, *const u8), Errno> {
        let mut d =
            Directive { flags: 0, width: 0, precision: -1, length: Length::Int, conversion: 0, position: 0 };
        // SAFETY: by the contract; nothing is read past the NUL.
        unsafe {
            // Most specifications are one letter.
            if matches!(*next, b'd' | b's' | b'g' | b'f' | b'u' | b'c' | b'x') && !arguments.has_positions() {
                d.conversion = *next;
                arguments.note_next();
                return Ok((d, next.add(1)));
            }
            d.position = position(&mut next);
            if d.position != 0 {
                arguments.use_positions(format)?;
            }
            loop {
                d.flags |= match *next {
                    b'-' => LEFT,
                    b'0' => ZERO,
                    b'+' => PLUS,
                    b' ' => SPACE,
                    b'#' => ALTERNATE,
                    b'\'' => 0,
                    _ => break,
                };
                next = next.add(1);
            }
            if *next == b'*' {
                next = next.add(1);
                let width = Self::star(&mut next, &d, arguments)?;
                if width < 0 {
                    d.flags |= LEFT;
                }
                d.width = width.checked_abs().ok_or(Errno::EOVERFLOW)?;
            } else {
                d.width = number(&mut next);
                if d.width < 0 {
                    return Err(Errno::EOVERFLOW);
                }
            }
            if *next == b'.' {
                next = next.add(1);
                if *next == b'*' {
                    next = next.add(1);
                    let precision = Self::star(&mut next, &d, arguments)?;
                    d.precision = if precision < 0 { -1 } else { precision };
                } else {
                    d.precision = number(&mut next);
                    if d.precision < 0 {
                        return Err(Errno::EOVERFLOW);
                    }
                }
            }
            d.length = Self::length(&mut next)?;
            if d.flags & LEFT != 0 {
                d.flags &= !ZERO;
            }
            d.conversion = *next;
            if d.conversion == 0 {
                return Err(Errno::EINVAL);
            }
            if d.position == 0 && d.conversion != b'm' {
                if arguments.has_positions() {
                    return Err(Errno::EINVAL);
                }
                arguments.note_next();
            }
            Ok((d, next.add(1)))
        }
    }

    unsafe fn star(next: &mut *const u8, d: &Directive, arguments: &mut Arguments) -> Result<i32, Errno> {
        // SAFETY: by the contract of `parse`.
        unsafe {
            let at = position(next);
            if (at != 0) != (d.position != 0) {
                return Err(Errno::EINVAL);
            }
            if at == 0 {
                arguments.note_next();
            }
            arguments.int_at(at)
        }
    }

    unsafe fn length(next: &mut *const u8) -> Result<Length, Errno> {
        // SAFETY: by the contract of `parse`: a NUL ends each comparison.
        unsafe {
            let first = **next;
            let second = if first == 0 { 0 } else { *next.add(1) };
            let (skip, length) = match first {
                b'h' if second == b'h' => (2, Length::Char),
                b'h' => (1, Length::Short),
                b'l' if second == b'l' => (2, Length::Long),
                b'l' | b'j' | b'q' => (1, Length::Long),
                b'z' | b't' | b'Z' => (1, Length::Size),
                b'L' => (1, Length::LongDouble),
                b'w' => {
                    *next = next.add(1);
                    if second == b'f' {
                        *next = next.add(1);
                    }
                    let length = match number(next) {
                        8 => Length::Char,
                        16 => Length::Short,
                        32 => Length::Int,
                        64 => Length::Long,
                        _ => return Err(Errno::EINVAL),
                    };
                    return Ok(length);
                }
                _ => (0, Length::Int),
            };
            *next = next.add(skip);
            Ok(length)
        }
    }
}
