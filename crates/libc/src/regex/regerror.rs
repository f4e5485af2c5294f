//! `regerror`.

use super::Regex;
use crate::string::memcpy::memcpy;
use crate::types::{c_char, c_int};
use core::ffi::CStr;

/// By number; musl's words.
static TEXTS: [&CStr; 14] = [
    c"No error",
    c"No match",
    c"Invalid regexp",
    c"Unknown collating element",
    c"Unknown character class name",
    c"Trailing backslash",
    c"Invalid back reference",
    c"Missing ']'",
    c"Missing ')'",
    c"Missing '}'",
    c"Invalid contents of {}",
    c"Invalid character range",
    c"Out of memory",
    c"Repetition not preceded by valid expression",
];

/// Writes what an error of regcomp or regexec means, as much of it as fits, ending with a NUL. Returns the size that the whole text
/// needs. POSIX.1-2024 `regcomp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn regerror(
    error: c_int,
    _regex: *const Regex,
    text: *mut c_char,
    size: usize,
) -> usize {
    let words = usize::try_from(error).ok().and_then(|number| TEXTS.get(number));
    let words = words.copied().unwrap_or(c"Unknown error").to_bytes_with_nul();
    if size > 0 {
        let length = (words.len() - 1).min(size - 1);
        // SAFETY: the caller has room for `size` bytes.
        unsafe {
            memcpy(text.cast(), words.as_ptr().cast(), length);
            *text.add(length) = 0;
        }
    }
    words.len()
}
