//! `wctob`.

use crate::locale::is_utf8;
use crate::types::{c_int, wint_t};

/// The byte that a character is in the locale, or EOF (-1) if it is not one. C23 7.31.6.2.2.
#[unsafe(no_mangle)]
pub extern "C" fn wctob(character: wint_t) -> c_int {
    match character {
        0..0x80 => character as c_int,
        0xdf80..=0xdfff if !is_utf8() => (character & 0xff) as c_int,
        _ => -1,
    }
}
