//! `towlower`.

use crate::ctype::tolower::tolower;
use crate::types::{c_int, c_void, wint_t};

/// The small letter of a capital, if it has one of a single character; any other character as it is. C23 7.32.3.1.1.
#[unsafe(no_mangle)]
pub extern "C" fn towlower(character: wint_t) -> wint_t {
    if character < 0x80 {
        return tolower(character as c_int) as wint_t;
    }
    // Unicode's full mapping has two characters for the dotted I, its simple one has i.
    if character == 0x130 {
        return 'i' as wint_t;
    }
    let Some(letter) = char::from_u32(character) else { return character };
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small as wint_t,
        _ => character,
    }
}

/// As `towlower`, in a given locale: characters are the same in all. POSIX.1-2024 `towlower`.
#[unsafe(no_mangle)]
pub extern "C" fn towlower_l(character: wint_t, _locale: *mut c_void) -> wint_t {
    towlower(character)
}

/// Another name of `towlower_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __towlower_l(character: wint_t, _locale: *mut c_void) -> wint_t {
    towlower(character)
}
