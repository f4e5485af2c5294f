//! `gethostbyname2_r`.

use super::h_errno::NO_RECOVERY;
use super::hostent::{Hostent, by_name, into_caller, pool};
use crate::internal::database::output::bytes_of;
use crate::internal::errno::Errno;
use crate::internal::net::address::{AF_INET, AF_INET6};
use crate::types::{c_char, c_int, size_t};

/// The addresses of a host of a family: in `*host`, its strings and addresses in `buffer`, and `*result` points to it, or is null.
/// Returns 0, also if there is no such host (`*h_error`), or the error's number: ERANGE if the buffer is too small. gethostbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostbyname2_r(
    name: *const c_char,
    family: c_int,
    host: *mut Hostent,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Hostent,
    h_error: *mut c_int,
) -> c_int {
    // SAFETY: the caller's name is a C string, its storage of the sizes it says.
    unsafe {
        let found = match family {
            AF_INET | AF_INET6 => by_name(bytes_of(name), family, |store| store(&mut pool(buffer, size))),
            _ => Err((NO_RECOVERY, Errno::EAFNOSUPPORT.0)),
        };
        into_caller(found, host, result, h_error)
    }
}
