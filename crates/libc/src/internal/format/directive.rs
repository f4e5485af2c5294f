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

/// A decimal number; 0 if there is none, more than INT_MAX if it is.
#[inline(always)]
unsafe fn number(next: &mut *const u8) -> u64 {
    // SAFETY: the caller's text ends in a NUL.
    let both = unsafe { number_and_end(*next) };
    *next = both as u32 as usize as *const u8;
    both >> 32
}

/// The number in the high half, at most 2^31, and where it ends in the low half: so both stay in registers.
#[inline(never)]
unsafe fn number_and_end(mut next: *const u8) -> u64 {
    let mut value = 0u64;
    // SAFETY: stops at the NUL at the latest.
    unsafe {
        while (*next).wrapping_sub(b'0') < 10 {
            value = (value * 10 + (*next - b'0') as u64).min(1 << 31);
            next = next.add(1);
        }
    }
    value << 32 | next as usize as u64
}

/// [`number`] as a width or precision; EOVERFLOW if it does not fit.
#[inline(always)]
fn int(value: u64) -> Result<i32, Errno> {
    if value > i32::MAX as u64 { Err(Errno::EOVERFLOW) } else { Ok(value as i32) }
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
            // A number is a position if a dollar sign follows, else the width, and then there are no flags.
            if (*next).wrapping_sub(b'1') < 9 {
                let value = number(&mut next);
                if *next == b'$' {
                    next = next.add(1);
                    d.position = value as u32;
                    arguments.use_positions(format)?;
                } else {
                    d.width = int(value)?;
                }
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
            } else if (*next).wrapping_sub(b'0') < 10 {
                d.width = int(number(&mut next))?;
            }
            if *next == b'.' {
                next = next.add(1);
                if *next == b'*' {
                    next = next.add(1);
                    let precision = Self::star(&mut next, &d, arguments)?;
                    d.precision = if precision < 0 { -1 } else { precision };
                } else {
                    d.precision = int(number(&mut next))?;
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

    #[inline(never)]
    unsafe fn star(next: &mut *const u8, d: &Directive, arguments: &mut Arguments) -> Result<i32, Errno> {
        // SAFETY: by the contract of `parse`.
        unsafe {
            let at = number(next) as u32;
            if at != 0 {
                if **next != b'$' {
                    return Err(Errno::EINVAL);
                }
                *next = next.add(1);
            }
            if (at != 0) != (d.position != 0) {
                return Err(Errno::EINVAL);
            }
            if at == 0 {
                arguments.note_next();
            }
            arguments.int_at(at)
        }
    }

    #[inline(always)]
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
