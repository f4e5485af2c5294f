//! `getservbyport`.

use super::getservent::find_held;
use crate::internal::database::output::bytes_of;
use crate::internal::net::services::Servent;
use crate::types::{c_char, c_int};

/// A service by its port, in network byte order, and by its protocol if that is not null, in static storage; null if there is none.
/// POSIX.1-2024 `getservbyport`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getservbyport(port: c_int, protocol: *const c_char) -> *mut Servent {
    // SAFETY: the caller's protocol is null or a C string.
    let wanted = unsafe { bytes_of(protocol) };
    find_held(|entry| (protocol.is_null() || entry.protocol == wanted) && entry.port.to_be() as c_int == port)
}
