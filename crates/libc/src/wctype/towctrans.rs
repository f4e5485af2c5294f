//! `towctrans`.

use super::{towlower::towlower, towupper::towupper, wctrans::Mapping};
use crate::types::{c_void, wint_t};

/// What a mapping that wctrans gave makes of a character; mapping 0 leaves it as it is. C23 7.32.3.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn towctrans(character: wint_t, mapping: Mapping) -> wint_t {
    match mapping {
        1 => towupper(character),
        2 => towlower(character),
        _ => character,
    }
}

/// As `towctrans`, in a given locale. POSIX.1-2024 `towctrans`.
#[unsafe(no_mangle)]
pub extern "C" fn towctrans_l(character: wint_t, mapping: Mapping, _locale: *mut c_void) -> wint_t {
    towctrans(character, mapping)
}

/// Another name of `towctrans_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __towctrans_l(character: wint_t, mapping: Mapping, _locale: *mut c_void) -> wint_t {
    towctrans(character, mapping)
}
