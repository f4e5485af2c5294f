//! `gai_strerror`.

use crate::types::{c_char, c_int};

/// What getaddrinfo and getnameinfo mean by a value. POSIX.1-2024 `gai_strerror`.
#[unsafe(no_mangle)]
pub extern "C" fn gai_strerror(error: c_int) -> *const c_char {
    let text = match error {
        -1 => c"Invalid flags",
        -2 => c"Name does not resolve",
        -3 => c"Try again",
        -4 => c"Non-recoverable error",
        -6 => c"Unrecognized address family or invalid length",
        -7 => c"Unrecognized socket type",
        -8 => c"Unrecognized service",
        -10 => c"Out of memory",
        -11 => c"System error",
        -12 => c"Overflow",
        _ => c"Unknown error",
    };
    text.as_ptr()
}
