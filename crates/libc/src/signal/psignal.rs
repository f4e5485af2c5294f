//! `psignal`.

use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    fn strsignal(signal: c_int) -> *mut c_char;
    fn dprintf(fd: c_int, format: *const c_char, arguments: VaList) -> c_int;
}

/// Prints `message: description of the signal` to stderr. POSIX.1-2024 `psignal`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn psignal(signal: c_int, message: *const c_char) {
    // SAFETY: by the contract `message` is null or a string.
    unsafe {
        let text = strsignal(signal);
        let format = if message.is_null() { c"%s%s\n" } else { c"%s: %s\n" };
        let message = if message.is_null() { c"".as_ptr() } else { message };
        dprintf(2, format.as_ptr(), VaList::of(&[message, text]));
    }
}
