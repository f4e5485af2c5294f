//! `wcstoimax`.

use super::wide_to_integer::wide_to_signed;
use crate::types::{c_int, intmax_t, wchar_t};

/// `strtoimax` of a wide string. C23 7.8.3.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wcstoimax(text: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> intmax_t {
    // SAFETY: by the contract of the C function.
    unsafe { wide_to_signed(text, end, base) }
}
