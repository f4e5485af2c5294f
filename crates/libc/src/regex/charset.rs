//! Sets of characters: what a literal, `.` or a bracket expression matches.
//!
//! A set answers for the bytes of ASCII (in the C locale for all bytes) from a bitmap; beyond that it looks at its ranges and
//! classes.

use crate::internal::list::{List, NoSpace};
use crate::types::c_ulong;
use crate::wchar::multibyte::byte_code;
use crate::wctype::{iswctype::iswctype, towlower::towlower, towupper::towupper};

/// A bit for each byte.
pub(super) type Bits = [u32; 8];

/// A set; its ranges and classes lie in [`CharSets`].
#[derive(Clone, Copy)]
pub(super) struct CharSet {
    pub low: Bits,
    ranges: (usize, usize),
    classes: (usize, usize),
    negated: bool,
}

/// The sets of a pattern.
pub(super) struct CharSets {
    sets: List<CharSet>,
    ranges: List<(u32, u32)>,
    classes: List<c_ulong>,
    /// The sets of single ASCII characters, so that each is there once; 0: not made yet, else the number and 1.
    literals: [u16; 128],
    /// The class that was added last, and its bytes.
    known_class: c_ulong,
    known_bits: Bits,
    pub utf8: bool,
    pub ignore_case: bool,
    pub newline: bool,
}

/// Whether a byte's bit is set.
#[inline(always)]
pub(super) fn has(bits: &Bits, byte: u8) -> bool {
    bits[(byte >> 5) as usize] >> (byte & 31) & 1 != 0
}

#[inline(always)]
fn add(bits: &mut Bits, byte: u8) {
    bits[(byte >> 5) as usize] |= 1 << (byte & 31);
}

/// Letters, digits and the underscore: what `\w` and the word boundaries mean.
pub(super) fn is_word(code: u32) -> bool {
    code == b'_' as u32 || iswctype(code, alphanumeric()) != 0
}

/// The class of letters and digits.
fn alphanumeric() -> c_ulong {
    // SAFETY: the name ends with a NUL.
    unsafe { crate::wctype::wctype::wctype(c"alnum".as_ptr()) }
}

impl CharSets {
    pub fn new(utf8: bool, ignore_case: bool, newline: bool) -> CharSets {
        CharSets {
            sets: List::new(),
            ranges: List::new(),
            classes: List::new(),
            literals: [0; 128],
            known_class: 0,
            known_bits: [0; 8],
            utf8,
            ignore_case,
            newline,
        }
    }

    /// The set of that number.
    #[inline(always)]
    pub fn set(&self, number: usize) -> &CharSet {
        if number >= self.sets.len() {
            core::arch::wasm32::unreachable()
        }
        // SAFETY: the number was checked.
        unsafe { &*self.sets.as_ptr().add(number) }
    }

    /// Begins a set: its items follow.
    pub fn begin(&mut self) -> Result<(), NoSpace> {
        self.sets.push(CharSet {
            low: [0; 8],
            ranges: (self.ranges.len(), 0),
            classes: (self.classes.len(), 0),
            negated: false,
        })
    }

    fn current(&mut self) -> &mut CharSet {
        let last = self.sets.len().wrapping_sub(1);
        self.sets.at_mut(last)
    }

    /// Adds a range to the set that was begun.
    pub fn add_range(&mut self, first: u32, last: u32) -> Result<(), NoSpace> {
        let utf8 = self.utf8;
        let set = self.current();
        for code in first..=last.min(127) {
            add(&mut set.low, code as u8);
        }
        if last < 128 {
            return Ok(());
        }
        if !utf8 {
            for byte in 128..=255u8 {
                if (first..=last).contains(&byte_code(byte)) {
                    add(&mut set.low, byte);
                }
            }
            return Ok(());
        }
        set.ranges.1 += 1;
        self.ranges.push((first, last))
    }

    /// Adds a class of ASCII that `<ctype.h>` has under that name, quickly; whether there is one.
    fn ascii_class(name: &[u8]) -> Option<Bits> {
        const CONTROL: u32 = !1;
        const DIGITS: u32 = 0x03ff_0000;
        const LETTERS: u32 = 0x07ff_fffe;
        const PUNCTUATION: [u32; 3] = [!(DIGITS | 1), !LETTERS, !LETTERS & !(1 << 31)];
        let [a, b, c, d] = match name {
            b"alnum" => [0, DIGITS, LETTERS, LETTERS],
            b"alpha" => [0, 0, LETTERS, LETTERS],
            b"blank" => [1 << b'\t', 1, 0, 0],
            b"cntrl" => [CONTROL, 0, 0, 1 << 31],
            b"digit" => [0, DIGITS, 0, 0],
            b"graph" => [0, !1, !0, !0 >> 1],
            b"lower" => [0, 0, 0, LETTERS],
            b"print" => [0, !0, !0, !0 >> 1],
            b"punct" => [0, PUNCTUATION[0], PUNCTUATION[1], PUNCTUATION[2]],
            b"space" => [0x3e00, 1, 0, 0],
            b"upper" => [0, 0, LETTERS, 0],
            b"xdigit" => [0, DIGITS, 0x7e, 0x7e],
            _ => return None,
        };
        Some([a, b, c, d, 0, 0, 0, 0])
    }

    /// Adds the class of wctype that has that name to the set that was begun.
    pub fn add_named_class(&mut self, class: c_ulong, name: &[u8]) -> Result<(), NoSpace> {
        if let Some(bits) = Self::ascii_class(name) {
            // Beyond ASCII the C locale has no characters of any class.
            self.known_class = class;
            self.known_bits = bits;
        }
        self.add_class(class)
    }

    /// Adds a class of wctype to the set that was begun.
    pub fn add_class(&mut self, class: c_ulong) -> Result<(), NoSpace> {
        let utf8 = self.utf8;
        if self.known_class != class {
            self.known_class = class;
            self.known_bits = [0; 8];
            for byte in 1..=255u8 {
                let code = if byte < 0x80 { byte as u32 } else { byte_code(byte) };
                if (byte < 0x80 || !utf8) && iswctype(code, class) != 0 {
                    add(&mut self.known_bits, byte);
                }
            }
        }
        let known = self.known_bits;
        let set = self.current();
        for (word, known) in set.low.iter_mut().zip(known) {
            *word |= known;
        }
        if !utf8 {
            return Ok(());
        }
        set.classes.1 += 1;
        self.classes.push(class)
    }

    /// Ends the set that was begun; its number. A negated one does not have the newline under REG_NEWLINE.
    pub fn end(&mut self, negated: bool) -> usize {
        let (utf8, ignore_case, newline) = (self.utf8, self.ignore_case, self.newline);
        let set = self.current();
        if ignore_case {
            let letters = (set.low[2] | set.low[3]) & 0x07ff_fffe;
            set.low[2] |= letters;
            set.low[3] |= letters;
        }
        if negated {
            set.negated = true;
            for word in &mut set.low {
                *word = !*word;
            }
            if newline {
                set.low[0] &= !(1 << b'\n');
            }
        }
        set.low[0] &= !1;
        if utf8 {
            set.low[4] = 0;
            set.low[5] = 0;
            set.low[6] = 0;
            set.low[7] = 0;
        }
        self.sets.len() - 1
    }

    /// The set of one character, and of its other case if case does not count.
    pub fn literal(&mut self, code: u32) -> Result<usize, NoSpace> {
        if code < 128 && self.literals[code as usize] != 0 {
            return Ok(self.literals[code as usize] as usize - 1);
        }
        self.begin()?;
        self.add_range(code, code)?;
        let number = self.end(false);
        if code < 128 && number < 0xffff {
            self.literals[code as usize] = number as u16 + 1;
        }
        Ok(number)
    }

    /// Whether a set may have characters beyond its bitmap.
    pub fn has_high(&self, number: usize) -> bool {
        let set = self.set(number);
        // The sign of degrees Kelvin and the long s have ASCII letters as their other case.
        self.utf8 && (self.ignore_case || set.negated || set.ranges.1 + set.classes.1 > 0)
    }

    /// Whether a character beyond the bitmap is in a set.
    #[cold]
    pub fn contains_high(&self, number: usize, code: u32) -> bool {
        let set = self.set(number);
        let found = self.has_item(set, code)
            || self.ignore_case && (self.has_item(set, towlower(code)) || self.has_item(set, towupper(code)));
        found != set.negated
    }

    fn has_item(&self, set: &CharSet, code: u32) -> bool {
        if code < 128 {
            // The other case of a character beyond ASCII; the bitmap of a negated set is negated.
            return has(&set.low, code as u8) != set.negated;
        }
        let ranges = self.ranges.as_slice().iter().skip(set.ranges.0).take(set.ranges.1);
        let classes = self.classes.as_slice().iter().skip(set.classes.0).take(set.classes.1);
        for (first, last) in ranges {
            if (*first..=*last).contains(&code) {
                return true;
            }
        }
        for class in classes {
            if iswctype(code, *class) != 0 {
                return true;
            }
        }
        false
    }
}
