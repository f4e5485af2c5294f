//! What strfromd and its kin share: their format, and printf's engine behind it.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::f128::F128;
use crate::internal::format::to_memory::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// A number to be written.
pub enum Number {
    /// A double, or a float.
    Double(f64),
    /// A long double.
    Long(F128),
}

#[repr(C)]
struct Arguments<T> {
    precision: c_int,
    value: T,
}

/// Formats a number; -1 and EINVAL if the format is none of those allowed.
///
/// # Safety
/// `to` has room for `size` bytes, `format` is a C string.
pub unsafe fn write(to: *mut c_char, size: usize, format: *const c_char, number: Number) -> c_int {
    // SAFETY: by the contract; the arguments are what the formats ask for.
    unsafe {
        let Some((precision, letter)) = parse(format.cast()) else {
            set_errno(Errno::EINVAL);
            return -1;
        };
        match number {
            Number::Double(value) => {
                let format = [b'%', b'.', b'*', letter, 0];
                let arguments = Arguments { precision, value };
                print(to.cast(), size, format.as_ptr(), VaList::of(&arguments))
            }
            Number::Long(value) => {
                let format = [b'%', b'.', b'*', b'L', letter, 0];
                let arguments = Arguments { precision, value };
                print(to.cast(), size, format.as_ptr(), VaList::of(&arguments))
            }
        }
    }
}

/// The precision, -1 if there is none, and the conversion.
unsafe fn parse(mut next: *const u8) -> Option<(c_int, u8)> {
    let mut precision = -1;
    // SAFETY: each byte was seen not to be the NUL before the next is read.
    unsafe {
        if *next != b'%' {
            return None;
        }
        next = next.add(1);
        if *next == b'.' {
            next = next.add(1);
            precision = 0;
            while (*next).is_ascii_digit() {
                precision = c_int::checked_add(c_int::checked_mul(precision, 10)?, (*next - b'0').into())?;
                next = next.add(1);
            }
        }
        let letter = *next;
        let known = matches!(letter | 0x20, b'a' | b'e' | b'f' | b'g') && *next.add(1) == 0;
        known.then_some((precision, letter))
    }
}
