//! `inet_addr`.

use crate::internal::database::output::bytes_of;
use crate::internal::net::address::parse_v4_loosely;
use crate::types::c_char;

/// As `inet_aton`, but returns the address: all ones, which is that of broadcasts too, if the text is none. POSIX.1-2024 `inet_addr`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inet_addr(text: *const c_char) -> u32 {
    // SAFETY: the caller's text is a C string.
    parse_v4_loosely(unsafe { bytes_of(text) }).map_or(u32::MAX, u32::from_ne_bytes)
}
