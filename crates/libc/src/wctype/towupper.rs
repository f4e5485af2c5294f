//! `towupper`.

use crate::ctype::toupper::toupper;
use crate::types::{c_int, c_void, wint_t};

/// The capital of a letter, if it has one of a single character; any other character as it is. C23 7.32.3.1.2.
#[unsafe(no_mangle)]
pub extern "C" fn towupper(character: wint_t) -> wint_t {
    if character < 0x80 {
        return toupper(character as c_int) as wint_t;
    }
    match character {
        // Unicode's full mapping has two characters for these, its simple one the letter with iota beside it.
        0x1f80..=0x1faf => return character | 8,
        0x1fb3 | 0x1fc3 | 0x1ff3 => return character + 9,
        // The capital was added later than the rule that it is written SS.
        0xdf => return 0x1e9e,
        _ => {}
    }
    let Some(letter) = char::from_u32(character) else { return character };
    let mut capital = letter.to_uppercase();
    match (capital.next(), capital.next()) {
        (Some(capital), None) => capital as wint_t,
        _ => character,
    }
}

/// As `towupper`, in a given locale: characters are the same in all. POSIX.1-2024 `towupper`.
#[unsafe(no_mangle)]
pub extern "C" fn towupper_l(character: wint_t, _locale: *mut c_void) -> wint_t {
    towupper(character)
}

/// Another name of `towupper_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __towupper_l(character: wint_t, _locale: *mut c_void) -> wint_t {
    towupper(character)
}
