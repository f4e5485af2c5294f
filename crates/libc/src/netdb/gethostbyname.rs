//! `gethostbyname`.

use super::gethostbyname2::gethostbyname2;
use super::hostent::Hostent;
use crate::internal::net::address::AF_INET;
use crate::types::c_char;

/// The IPv4 addresses of a host, in static storage; null and h_errno if there are none. gethostbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostbyname(name: *const c_char) -> *mut Hostent {
    // SAFETY: the caller's name is a C string.
    unsafe { gethostbyname2(name, AF_INET) }
}
