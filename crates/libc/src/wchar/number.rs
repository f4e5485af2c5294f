//! Numbers from wide strings: as much of one as can belong to a number is made a narrow string, for strtol and its kin.

use crate::malloc::replaceable::{free, malloc};
use crate::types::{c_char, wchar_t, wint_t};
use crate::wctype::iswspace::iswspace;
use core::ptr::null_mut;

/// Numbers shorter than this need no memory.
const SHORT: usize = 100;

/// Whether a character can be part of a number: of `nan(chars)` too.
fn belongs(character: wchar_t) -> bool {
    u8::try_from(character)
        .is_ok_and(|c| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'-' | b'.' | b'(' | b')' | b'_'))
}

/// Runs `convert` on the number at `string`; `*end`, if that is not null, becomes the place after it, or `string` if there is none.
///
/// # Safety
/// The string ends with a NUL.
pub unsafe fn convert<T>(
    string: *const wchar_t,
    end: *mut *mut wchar_t,
    convert: impl FnOnce(*const c_char, *mut *mut c_char) -> T,
) -> T {
    // SAFETY: the copy has room for `length` bytes and a NUL.
    unsafe {
        let mut first = string;
        while iswspace(*first as wint_t) != 0 {
            first = first.add(1);
        }
        let mut length = 0;
        while belongs(*first.add(length)) {
            length += 1;
        }
        let mut short = [0 as c_char; SHORT];
        let mut text = (&raw mut short).cast::<c_char>();
        let long = if length >= SHORT { malloc(length + 1).cast() } else { null_mut::<c_char>() };
        if !long.is_null() {
            text = long;
        } else {
            // Without memory the number is cut off.
            length = length.min(SHORT - 1);
        }
        for i in 0..length {
            *text.add(i) = *first.add(i) as c_char;
        }
        *text.add(length) = 0;
        let mut stop = text;
        let number = convert(text, &raw mut stop);
        if !end.is_null() {
            let taken = stop as usize - text as usize;
            *end = if taken == 0 { string } else { first.add(taken) }.cast_mut();
        }
        free(long.cast());
        number
    }
}
