//! One conversion specification of scanf.

use crate::internal::va_list::VaList;
use crate::types::c_void;
use core::ptr::null_mut;

/// A length modifier: the size of what is stored.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Length {
    /// None: int, float.
    Int,
    /// `hh`
    Char,
    /// `h`
    Short,
    /// `l` and what else has 64 bits; with `c`, `s` and `[`: wide; with `e`: double.
    Long,
    /// `z`, `t`: 32 bits here.
    Size,
    /// `L`: long double.
    LongDouble,
}

/// A conversion specification, up to its letter.
pub struct Directive {
    /// Where the value goes; null if it is not wanted.
    pub to: *mut c_void,
    /// The field width; 0 if not given.
    pub width: u64,
    /// `m`: the value goes into allocated memory, whose address is stored.
    pub allocate: bool,
    /// The length modifier.
    pub length: Length,
    /// The conversion's letter.
    pub conversion: u8,
}

unsafe fn number(next: &mut *const u8) -> u64 {
    let mut value = 0u64;
    // SAFETY: stops at the NUL at the latest.
    unsafe {
        while (**next).wrapping_sub(b'0') < 10 {
            value = value.saturating_mul(10).saturating_add((**next - b'0') as u64).min(1 << 40);
            *next = next.add(1);
        }
    }
    value
}

/// The pointer at a position: all arguments of scanf are pointers.
unsafe fn at_position(mut list: VaList, position: u64) -> *mut c_void {
    // SAFETY: the caller passed that many.
    unsafe {
        for _ in 1..position {
            let _: *mut c_void = list.arg();
        }
        list.arg()
    }
}

impl Directive {
    /// Reads the specification after its `%`, with its argument. Returns it and where its letter stands. `first` are all arguments,
    /// `list` those not used yet.
    ///
    /// # Safety
    /// The format is a C string, and the arguments are what it asks for.
    pub unsafe fn parse(mut next: *const u8, list: &mut VaList, first: VaList) -> (Directive, *const u8) {
        // SAFETY: by the contract.
        unsafe {
            let mut to = null_mut();
            let mut position = next;
            let number_first = number(&mut position);
            if *next == b'*' {
                next = next.add(1);
            } else if number_first > 0 && *position == b'$' {
                to = at_position(first, number_first);
                next = position.add(1);
            } else {
                to = list.arg();
            }
            let width = number(&mut next);
            let allocate = *next == b'm';
            if allocate {
                next = next.add(1);
            }
            let letter = *next;
            let second = if letter == 0 { 0 } else { *next.add(1) };
            let (skip, mut length) = match letter {
                b'h' if second == b'h' => (2, Length::Char),
                b'h' => (1, Length::Short),
                b'l' if second == b'l' => (2, Length::Long),
                b'l' | b'j' | b'q' => (1, Length::Long),
                b'z' | b't' => (1, Length::Size),
                b'L' => (1, Length::LongDouble),
                b'w' => {
                    next = next.add(1 + (second == b'f') as usize);
                    match number(&mut next) {
                        8 => (0, Length::Char),
                        16 => (0, Length::Short),
                        64 => (0, Length::Long),
                        _ => (0, Length::Int),
                    }
                }
                _ => (0, Length::Int),
            };
            next = next.add(skip);
            let mut conversion = *next;
            if conversion == b'C' || conversion == b'S' {
                conversion |= 0x20;
                length = Length::Long;
            }
            (Directive { to, width, allocate, length, conversion }, next)
        }
    }

    /// Stores an integer.
    ///
    /// # Safety
    /// `to` is null or points to an integer of that size.
    pub unsafe fn store(&self, value: u64) {
        // SAFETY: by the contract.
        unsafe {
            if self.to.is_null() {
                return;
            }
            match self.length {
                Length::Char => self.to.cast::<u8>().write(value as u8),
                Length::Short => self.to.cast::<u16>().write(value as u16),
                Length::Int | Length::Size => self.to.cast::<u32>().write(value as u32),
                Length::Long | Length::LongDouble => self.to.cast::<u64>().write(value),
            }
        }
    }
}
