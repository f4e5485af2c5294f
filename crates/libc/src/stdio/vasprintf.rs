//! `vasprintf`.

use crate::internal::format::to_allocated::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// `asprintf` with a va_list. POSIX.1-2024 `asprintf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vasprintf(to: *mut *mut c_char, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(to.cast(), format.cast(), arguments) }
}
