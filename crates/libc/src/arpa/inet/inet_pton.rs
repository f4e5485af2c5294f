//! `inet_pton`.

use crate::internal::database::output::bytes_of;
use crate::internal::errno::{Errno, set_errno};
use crate::internal::net::address::{AF_INET, AF_INET6, parse_v4, parse_v6};
use crate::types::{c_char, c_int, c_void};

/// Reads an address of a family into network byte order: 4 bytes for AF_INET (four decimal numbers without leading zeros), 16 for
/// AF_INET6 (RFC 4291, 2.2). Returns 1, 0 if the text is none, or -1 and EAFNOSUPPORT. POSIX.1-2024 `inet_pton`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inet_pton(family: c_int, text: *const c_char, address: *mut c_void) -> c_int {
    // SAFETY: the caller's text is a C string, and the address has room for the family's.
    unsafe {
        let text = bytes_of(text);
        let parsed = match family {
            AF_INET => parse_v4(text).map(|bytes| address.cast::<[u8; 4]>().write(bytes)),
            AF_INET6 => parse_v6(text).map(|bytes| address.cast::<[u8; 16]>().write(bytes)),
            _ => {
                set_errno(Errno::EAFNOSUPPORT);
                return -1;
            }
        };
        parsed.is_some() as c_int
    }
}
