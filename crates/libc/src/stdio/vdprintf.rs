//! `vdprintf`.

use crate::internal::format::to_descriptor::print;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

/// `dprintf` with a va_list. POSIX.1-2024 `dprintf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vdprintf(fd: c_int, format: *const c_char, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { print(fd, format.cast(), arguments) }
}
