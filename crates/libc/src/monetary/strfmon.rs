//! `strfmon` and `strfmon_l`.
//!
//! No locale here has a currency, separators or signs of its own: an amount is a number with two places, and a minus before it.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::format::to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_void, ssize_t};
use core::ptr::null_mut;

/// Writes text with amounts of money, and a NUL: `%` flags width `#`left `.`right `n` or `i` stands for a double. Flags are `=` and a character that
/// fills up to `left` digits, `(` for parentheses around what is negative, `-` to pad on the right of the width, and `^`, `+`, `!`, which change nothing.
/// With `#`, a number that is not negative has a space where the sign would be. Returns the length without the NUL. POSIX.1-2024 `strfmon`.
///
/// Errors, as -1: E2BIG if it does not fit, EINVAL for a conversion that does not exist.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strfmon(
    to: *mut c_char,
    size: usize,
    format: *const c_char,
    arguments: VaList,
) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { convert(to.cast(), size, format.cast(), arguments).or_errno_size() }
}

/// As `strfmon`, in a given locale: they are all alike. POSIX.1-2024 `strfmon_l`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strfmon_l(
    to: *mut c_char,
    size: usize,
    _locale: *mut c_void,
    format: *const c_char,
    arguments: VaList,
) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { convert(to.cast(), size, format.cast(), arguments).or_errno_size() }
}

/// Where the text goes.
struct Output {
    next: *mut u8,
    /// Bytes left, without that for the NUL.
    room: usize,
}

impl Output {
    fn put(&mut self, byte: u8) -> Result<(), Errno> {
        self.fill(byte, 1)
    }

    fn fill(&mut self, byte: u8, count: usize) -> Result<(), Errno> {
        if count > self.room {
            return Err(Errno::E2BIG);
        }
        for _ in 0..count {
            // SAFETY: there is room for as many.
            unsafe {
                *self.next = byte;
                self.next = self.next.add(1);
            }
        }
        self.room -= count;
        Ok(())
    }
}

/// A conversion.
struct Amount {
    fill: u8,
    parentheses: bool,
    left_justified: bool,
    width: usize,
    /// Digits before the point, if they are to be filled up.
    digits: Option<usize>,
    places: i32,
}

/// A decimal number, if one is there.
unsafe fn number(next: &mut *const u8) -> Result<Option<usize>, Errno> {
    let mut value = None;
    // SAFETY: stops at the NUL at the latest.
    unsafe {
        while (**next).is_ascii_digit() {
            let sum = value.unwrap_or(0usize) * 10 + (**next - b'0') as usize;
            // No text is that long.
            if sum > i32::MAX as usize / 10 {
                return Err(Errno::E2BIG);
            }
            value = Some(sum);
            *next = next.add(1);
        }
    }
    Ok(value)
}

unsafe fn convert(to: *mut u8, size: usize, format: *const u8, mut arguments: VaList) -> Result<i64, Errno> {
    let Some(room) = size.checked_sub(1) else { return Err(Errno::E2BIG) };
    let mut out = Output { next: to, room };
    let mut next = format;
    // SAFETY: the format is read up to its NUL, and the arguments are doubles.
    unsafe {
        while *next != 0 {
            let byte = *next;
            next = next.add(1);
            if byte != b'%' {
                out.put(byte)?;
                continue;
            }
            if *next == b'%' {
                next = next.add(1);
                out.put(b'%')?;
                continue;
            }
            let amount = parse(&mut next)?;
            amount.put(&mut out, arguments.arg::<f64>())?;
        }
        *out.next = 0;
        Ok(out.next as i64 - to as i64)
    }
}

/// Reads a conversion after its `%`.
unsafe fn parse(next: &mut *const u8) -> Result<Amount, Errno> {
    let mut amount =
        Amount { fill: b' ', parentheses: false, left_justified: false, width: 0, digits: None, places: 2 };
    // SAFETY: stops at the NUL at the latest.
    unsafe {
        loop {
            match **next {
                b'=' => {
                    *next = next.add(1);
                    amount.fill = **next;
                    if amount.fill == 0 {
                        return Err(Errno::EINVAL);
                    }
                }
                b'(' => amount.parentheses = true,
                b'-' => amount.left_justified = true,
                b'^' | b'+' | b'!' => {}
                _ => break,
            }
            *next = next.add(1);
        }
        amount.width = number(next)?.unwrap_or(0);
        if **next == b'#' {
            *next = next.add(1);
            amount.digits = Some(number(next)?.ok_or(Errno::EINVAL)?);
        }
        if **next == b'.' {
            *next = next.add(1);
            amount.places = number(next)?.ok_or(Errno::EINVAL)? as i32;
        }
        if !matches!(**next, b'n' | b'i') {
            return Err(Errno::EINVAL);
        }
        *next = next.add(1);
    }
    Ok(amount)
}

#[repr(C)]
struct Arguments {
    places: i32,
    value: f64,
}

impl Amount {
    /// Puts a number.
    unsafe fn put(&self, out: &mut Output, value: f64) -> Result<(), Errno> {
        let arguments = Arguments { places: self.places, value: value.abs() };
        // SAFETY: the structure is what the format asks for.
        let length = unsafe { print(null_mut(), 0, c"%.*f".as_ptr().cast(), VaList::of(&arguments)) };
        let Ok(length) = usize::try_from(length) else { return Err(Errno::E2BIG) };
        let after = if self.places > 0 { self.places as usize + 1 } else { 0 };
        let before = if value.is_finite() { length - after } else { length };
        let filled = self.digits.unwrap_or(0).saturating_sub(before);
        let negative = value.is_sign_negative() && !value.is_nan();
        let sign = match (negative, self.parentheses, self.digits) {
            (true, true, _) => b'(',
            (true, false, _) => b'-',
            (false, _, Some(_)) => b' ',
            _ => 0,
        };
        let closing = negative && self.parentheses;
        let whole = length + filled + (sign != 0) as usize + closing as usize;
        let padding = self.width.saturating_sub(whole);
        if !self.left_justified {
            out.fill(b' ', padding)?;
        }
        if sign != 0 {
            out.put(sign)?;
        }
        out.fill(self.fill, filled)?;
        if length > out.room {
            return Err(Errno::E2BIG);
        }
        // SAFETY: there is room for the number and, behind it, for a NUL; the structure is what the format asks for.
        unsafe {
            print(out.next, length + 1, c"%.*f".as_ptr().cast(), VaList::of(&arguments));
            out.next = out.next.add(length);
        }
        out.room -= length;
        if closing {
            out.put(b')')?;
        }
        if self.left_justified {
            out.fill(b' ', padding)?;
        }
        Ok(())
    }
}
