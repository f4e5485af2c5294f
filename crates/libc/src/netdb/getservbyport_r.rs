//! `getservbyport_r`.

use super::getservbyname_r::find_into;
use crate::internal::database::output::bytes_of;
use crate::internal::net::services::Servent;
use crate::types::{c_char, c_int, size_t};

/// As `getservbyport`, into the caller's storage: see `getservbyname_r`. getservbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getservbyport_r(
    port: c_int,
    protocol: *const c_char,
    service: *mut Servent,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Servent,
) -> c_int {
    // SAFETY: the caller's protocol is null or a C string, its storage of the sizes it says.
    unsafe {
        let wanted = bytes_of(protocol);
        find_into(
            |entry| (protocol.is_null() || entry.protocol == wanted) && entry.port.to_be() as c_int == port,
            service,
            buffer,
            size,
            result,
        )
    }
}
