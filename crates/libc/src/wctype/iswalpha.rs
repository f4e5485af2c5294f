//! `iswalpha`.

use crate::ctype::isalpha::isalpha;
use crate::types::{c_int, c_void, wint_t};

/// The digit 0 of each script: Unicode keeps ten decimal digits together (general category Nd).
#[rustfmt::skip]
static ZEROS: [u32; 65] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0,
    0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50,
    0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140,
    0x1e2f0, 0x1e950, 0x1fbf0,
];

/// A letter of any script; also a digit of one other than ASCII, since `iswdigit` is for these alone. C23 7.32.2.1.2.
#[unsafe(no_mangle)]
pub extern "C" fn iswalpha(character: wint_t) -> c_int {
    if character < 0x80 {
        return isalpha(character as c_int);
    }
    // The last zero that is not above it; ten digits follow from there.
    let index = ZEROS.partition_point(|zero| *zero <= character);
    let digit = index.checked_sub(1).and_then(|i| ZEROS.get(i)).is_some_and(|zero| character - zero < 10);
    (digit || char::from_u32(character).is_some_and(char::is_alphabetic)) as c_int
}

/// As `iswalpha`, in a given locale: characters are the same in all. POSIX.1-2024 `iswalpha`.
#[unsafe(no_mangle)]
pub extern "C" fn iswalpha_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswalpha(character)
}

/// Another name of `iswalpha_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswalpha_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswalpha(character)
}
