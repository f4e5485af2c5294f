//! `iswblank`.

use crate::ctype::isblank::isblank;
use crate::types::{c_int, c_void, wint_t};

/// A space or tab. C23 7.32.2.1.3.
#[unsafe(no_mangle)]
pub extern "C" fn iswblank(character: wint_t) -> c_int {
    isblank(character as c_int)
}

/// As `iswblank`, in a given locale: characters are the same in all. POSIX.1-2024 `iswblank`.
#[unsafe(no_mangle)]
pub extern "C" fn iswblank_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswblank(character)
}

/// Another name of `iswblank_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswblank_l(character: wint_t, _locale: *mut c_void) -> c_int {
    iswblank(character)
}
