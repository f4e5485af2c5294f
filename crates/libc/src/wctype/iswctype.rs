//! `iswctype`.

use super::{
    iswalnum::iswalnum, iswalpha::iswalpha, iswblank::iswblank, iswcntrl::iswcntrl, iswdigit::iswdigit,
    iswgraph::iswgraph, iswlower::iswlower, iswprint::iswprint, iswpunct::iswpunct, iswspace::iswspace,
    iswupper::iswupper, iswxdigit::iswxdigit,
};
use crate::types::{c_int, c_ulong, c_void, wint_t};

/// Whether a character is of a class that wctype gave; of class 0 none is. C23 7.32.2.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn iswctype(character: wint_t, class: c_ulong) -> c_int {
    match class {
        1 => iswalnum(character),
        2 => iswalpha(character),
        3 => iswblank(character),
        4 => iswcntrl(character),
        5 => iswdigit(character),
        6 => iswgraph(character),
        7 => iswlower(character),
        8 => iswprint(character),
        9 => iswpunct(character),
        10 => iswspace(character),
        11 => iswupper(character),
        12 => iswxdigit(character),
        _ => 0,
    }
}

/// As `iswctype`, in a given locale. POSIX.1-2024 `iswctype`.
#[unsafe(no_mangle)]
pub extern "C" fn iswctype_l(character: wint_t, class: c_ulong, _locale: *mut c_void) -> c_int {
    iswctype(character, class)
}

/// Another name of `iswctype_l`. GNU.
#[unsafe(no_mangle)]
pub extern "C" fn __iswctype_l(character: wint_t, class: c_ulong, _locale: *mut c_void) -> c_int {
    iswctype(character, class)
}
