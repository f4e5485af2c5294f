//! `getservbyname`.

use super::getservent::find_held;
use crate::internal::database::output::bytes_of;
use crate::internal::net::services::Servent;
use crate::types::c_char;

/// A service by one of its names, and by its protocol if that is not null, in static storage; null if there is none.
/// POSIX.1-2024 `getservbyname`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getservbyname(name: *const c_char, protocol: *const c_char) -> *mut Servent {
    // SAFETY: the caller's name is a C string, its protocol null or one.
    let (name, wanted) = unsafe { (bytes_of(name), bytes_of(protocol)) };
    find_held(|entry| (protocol.is_null() || entry.protocol == wanted) && entry.is_called(name))
}
