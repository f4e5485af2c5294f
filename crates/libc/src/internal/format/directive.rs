//! One conversion specification: `%`, flags, width, precision, length modifier, conversion.

use super::arguments::Arguments;
use super::{Fault, INVALID, TOO_LONG};

// A flag's bit is that of its character, from the space on.
/// `-`: pad on the right.
pub const LEFT: u32 = bit(b'-');
/// `0`: pad with zeros.
pub const ZERO: u32 = bit(b'0');
/// `+`: a sign always.
pub const PLUS: u32 = bit(b'+');
/// ` `: a space where a plus would be.
pub const SPACE: u32 = bit(b' ');
/// `#`: the alternative form.
pub const ALTERNATE: u32 = bit(b'#');
/// All of them, and `'`, which means nothing here.
const FLAGS: u32 = LEFT | ZERO | PLUS | SPACE | ALTERNATE | bit(b'\'');

/// A character's place among the 32 that it is in.
const fn bit(character: u8) -> u32 {
    1 << (character & 31)
}

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
    /// Where the format is read on.
    pub next: *const u8,
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

/// What [`Directive::amount`] returns for what is none.
const NONE: i64 = i64::MAX;

impl Directive {
    /// Nothing yet, of a format.
    #[inline(always)]
    pub fn new(format: *const u8) -> Directive {
        Directive {
            next: format,
            flags: 0,
            width: 0,
            precision: -1,
            length: Length::Int,
            conversion: 0,
            position: 0,
        }
    }

    /// Reads the specification that begins at `next`, after the `%`; fetches the arguments of `*`. `format` is the whole
    /// format, read again when this is the first position in it. EINVAL for what is none, EOVERFLOW for a width or precision
    /// beyond INT_MAX.
    ///
    /// # Safety
    /// The format is a C string and the arguments are what it asks for.
    pub unsafe fn parse(&mut self, format: *const u8, arguments: &mut Arguments) -> Result<(), Fault> {
        // SAFETY: by the contract; nothing is read past the NUL.
        unsafe {
            let mut next = self.next;
            *self = Directive::new(next.add(1));
            self.conversion = *next;
            // Most specifications are one letter.
            let letters = bit(b'd') | bit(b's') | bit(b'g') | bit(b'f') | bit(b'u') | bit(b'c') | bit(b'x');
            if *next >> 5 == b'a' >> 5 && letters & bit(*next) != 0 && !arguments.has_positions() {
                arguments.note_next();
                return Ok(());
            }
            // A number is a position if a dollar sign follows, else the width, which is read below.
            if (*next).wrapping_sub(b'1') < 9 {
                let mut end = next;
                let position = number(&mut end);
                if *end == b'$' {
                    next = end.add(1);
                    self.position = position as u32;
                    arguments.use_positions(format)?;
                }
            }
            while *next >> 5 == b' ' >> 5 && FLAGS & bit(*next) != 0 {
                self.flags |= bit(*next);
                next = next.add(1);
            }
            self.next = next;
            let mut width = self.amount(arguments);
            if width < 0 {
                self.flags |= LEFT;
                width = -width;
            }
            let mut precision = -1;
            if *self.next == b'.' {
                self.next = self.next.add(1);
                precision = self.amount(arguments).max(-1);
            }
            let greater = if width > precision { width } else { precision };
            if greater > i32::MAX as i64 {
                return Err(if greater == NONE { INVALID } else { TOO_LONG });
            }
            self.width = width as i32;
            self.precision = precision as i32;
            self.length = self.length().ok_or(INVALID)?;
            if self.flags & LEFT != 0 {
                self.flags &= !ZERO;
            }
            self.conversion = *self.next;
            if self.conversion == 0 {
                return Err(INVALID);
            }
            self.next = self.next.add(1);
            if self.position == 0 && self.conversion != b'm' {
                if arguments.has_positions() {
                    return Err(INVALID);
                }
                arguments.note_next();
            }
            Ok(())
        }
    }

    /// A width or precision, in digits (0 if there are none) or the argument of a `*`: what is more than INT_MAX does not fit, or
    /// is [`NONE`].
    #[inline(never)]
    unsafe fn amount(&mut self, arguments: &mut Arguments) -> i64 {
        // SAFETY: by the contract of `parse`.
        unsafe {
            let star = *self.next == b'*';
            if star {
                self.next = self.next.add(1);
            }
            let number = number(&mut self.next);
            if !star {
                return number as i64;
            }
            if (number != 0) != (self.position != 0) {
                return NONE;
            }
            if number == 0 {
                arguments.note_next();
            } else {
                if *self.next != b'$' {
                    return NONE;
                }
                self.next = self.next.add(1);
            }
            arguments.int(number as u32)
        }
    }

    /// The size of its argument, as it is passed.
    #[inline(never)]
    pub fn size(&self) -> usize {
        let letter = bit(self.conversion);
        if letter & (bit(b'a') | bit(b'e') | bit(b'f') | bit(b'g')) != 0 {
            return if self.length == Length::LongDouble { 16 } else { 8 };
        }
        let integers = bit(b'd') | bit(b'i') | bit(b'o') | bit(b'u') | bit(b'x') | bit(b'b') | bit(b'p');
        let long = self.length == Length::Long || self.length == Length::LongDouble;
        if long && letter & integers != 0 { 8 } else { 4 }
    }

    /// The length modifier; `None` if it is none.
    #[inline(always)]
    unsafe fn length(&mut self) -> Option<Length> {
        // SAFETY: by the contract of `parse`: a NUL ends each comparison.
        unsafe {
            let first = *self.next;
            let mut length = match first {
                b'h' => Length::Short,
                b'l' | b'j' | b'q' => Length::Long,
                b'z' | b't' | b'Z' => Length::Size,
                b'L' => Length::LongDouble,
                b'w' => Length::Int,
                _ => return Some(Length::Int),
            };
            self.next = self.next.add(1);
            let second = *self.next;
            if first == b'w' {
                if second == b'f' {
                    self.next = self.next.add(1);
                }
                length = match number(&mut self.next) {
                    8 => Length::Char,
                    16 => Length::Short,
                    32 => Length::Int,
                    64 => Length::Long,
                    _ => return None,
                };
            } else if first == second && matches!(first, b'h' | b'l') {
                self.next = self.next.add(1);
                if first == b'h' {
                    length = Length::Char;
                }
            }
            Some(length)
        }
    }
}
