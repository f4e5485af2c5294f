//! `localeconv`.

use crate::types::c_char;

/// C's `struct lconv`: ten strings, then fourteen numbers, of which CHAR_MAX says that there is none.
#[repr(C)]
pub struct Lconv {
    strings: [*const c_char; 10],
    numbers: [c_char; 14],
}

// SAFETY: the strings are constants.
unsafe impl Sync for Lconv {}

static LCONV: Lconv = {
    let mut strings = [c"".as_ptr(); 10];
    strings[0] = c".".as_ptr();
    Lconv { strings, numbers: [c_char::MAX; 14] }
};

/// How numbers and money are written: the same in all locales that exist. C23 7.11.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn localeconv() -> *mut Lconv {
    (&raw const LCONV).cast_mut()
}
