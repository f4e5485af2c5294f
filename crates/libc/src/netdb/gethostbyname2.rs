//! `gethostbyname2`.

use super::h_errno::NO_RECOVERY;
use super::hostent::{HELD, Hostent, by_name, or_h_errno};
use crate::internal::database::output::bytes_of;
use crate::internal::errno::Errno;
use crate::internal::net::address::{AF_INET, AF_INET6};
use crate::types::{c_char, c_int};

/// As `gethostbyname`, for a family. gethostbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostbyname2(name: *const c_char, family: c_int) -> *mut Hostent {
    // SAFETY: the caller's name is a C string.
    let name = unsafe { bytes_of(name) };
    or_h_errno(match family {
        AF_INET | AF_INET6 => by_name(name, family, |store| HELD.store(store)),
        _ => Err((NO_RECOVERY, Errno::EAFNOSUPPORT.0)),
    })
}
