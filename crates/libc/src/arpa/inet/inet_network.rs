//! `inet_network`.

use crate::arpa::inet::inet_addr::inet_addr;
use crate::types::c_char;

/// `inet_addr` in host byte order. inet(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inet_network(text: *const c_char) -> u32 {
    // SAFETY: the caller's text is a C string.
    u32::from_be(unsafe { inet_addr(text) })
}
