//! `wctype`.

use crate::string::strcmp::strcmp;
use crate::types::{c_char, c_ulong, c_void};
use core::ffi::CStr;

/// The names of classes; a class is its place here, counted from 1.
static NAMES: [&CStr; 12] = [
    c"alnum", c"alpha", c"blank", c"cntrl", c"digit", c"graph", c"lower", c"print", c"punct", c"space",
    c"upper", c"xdigit",
];

/// The class of that name, for iswctype, or 0. C23 7.32.2.2.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wctype(name: *const c_char) -> c_ulong {
    // SAFETY: the caller's string ends with a NUL.
    NAMES
        .iter()
        .position(|known| unsafe { strcmp(known.as_ptr(), name) } == 0)
        .map_or(0, |place| place as c_ulong + 1)
}

/// As `wctype`, in a given locale. POSIX.1-2024 `wctype`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wctype_l(name: *const c_char, _locale: *mut c_void) -> c_ulong {
    // SAFETY: as wctype.
    unsafe { wctype(name) }
}

/// Another name of `wctype_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wctype_l(name: *const c_char, _locale: *mut c_void) -> c_ulong {
    // SAFETY: as wctype.
    unsafe { wctype(name) }
}
