//! `wctrans`.

use crate::string::strcmp::strcmp;
use crate::types::{c_char, c_void};

/// C's `wctrans_t`: a pointer that is a number here.
pub type Mapping = usize;

/// The mapping of that name (1 toupper, 2 tolower), for towctrans, or 0. C23 7.32.3.2.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wctrans(name: *const c_char) -> Mapping {
    // SAFETY: the caller's string ends with a NUL.
    unsafe {
        if strcmp(name, c"toupper".as_ptr()) == 0 {
            1
        } else if strcmp(name, c"tolower".as_ptr()) == 0 {
            2
        } else {
            0
        }
    }
}

/// As `wctrans`, in a given locale. POSIX.1-2024 `wctrans`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wctrans_l(name: *const c_char, _locale: *mut c_void) -> Mapping {
    // SAFETY: as wctrans.
    unsafe { wctrans(name) }
}

/// Another name of `wctrans_l`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wctrans_l(name: *const c_char, _locale: *mut c_void) -> Mapping {
    // SAFETY: as wctrans.
    unsafe { wctrans(name) }
}
