//! `inet_aton`.

use crate::internal::database::output::bytes_of;
use crate::internal::net::address::parse_v4_loosely;
use crate::types::{c_char, c_int};

/// Reads an IPv4 address of one to four numbers, each decimal, octal (0…) or hexadecimal (0x…), into network byte order. Returns
/// 1, or 0 if it is none. inet(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inet_aton(text: *const c_char, address: *mut u32) -> c_int {
    // SAFETY: the caller's text is a C string.
    unsafe {
        match parse_v4_loosely(bytes_of(text)) {
            Some(bytes) => {
                address.write(u32::from_ne_bytes(bytes));
                1
            }
            None => 0,
        }
    }
}
