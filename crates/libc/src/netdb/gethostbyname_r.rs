//! `gethostbyname_r`.

use super::gethostbyname2_r::gethostbyname2_r;
use super::hostent::Hostent;
use crate::internal::net::address::AF_INET;
use crate::types::{c_char, c_int, size_t};

/// As `gethostbyname`, into the caller's storage. gethostbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostbyname_r(
    name: *const c_char,
    host: *mut Hostent,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Hostent,
    h_error: *mut c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { gethostbyname2_r(name, AF_INET, host, buffer, size, result, h_error) }
}
