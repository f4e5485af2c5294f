//! `getservbyname_r`.

use crate::internal::database::output::bytes_of;
use crate::internal::database::pool::Pool;
use crate::internal::errno::Errno;
use crate::internal::net::services::{self, Entry, Servent};
use crate::types::{c_char, c_int, size_t};
use core::ptr::null_mut;

/// As `getservbyname`, into the caller's storage: `*result` points to it, or is null. Returns 0 or the error's number: ENOENT if
/// there is no such service, ERANGE if the buffer is too small. getservbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getservbyname_r(
    name: *const c_char,
    protocol: *const c_char,
    service: *mut Servent,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Servent,
) -> c_int {
    // SAFETY: the caller's name is a C string, its protocol null or one, its storage of the sizes it says.
    unsafe {
        let (name, wanted) = (bytes_of(name), bytes_of(protocol));
        let wanted =
            |entry: &Entry| (protocol.is_null() || entry.protocol == wanted) && entry.is_called(name);
        find_into(wanted, service, buffer, size, result)
    }
}

/// The service that is wanted, in the caller's storage.
///
/// # Safety
/// As for the C function.
pub unsafe fn find_into(
    wanted: impl Fn(&Entry) -> bool,
    service: *mut Servent,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Servent,
) -> c_int {
    // SAFETY: by the contract.
    unsafe {
        *result = null_mut();
        let found = services::find(|entry| wanted(entry).then(|| entry.store(&mut Pool::new(buffer, size))));
        match found {
            Ok(Some(Ok(found))) => {
                service.write(found);
                *result = service;
                0
            }
            Ok(None) => Errno::ENOENT.0,
            Ok(Some(Err(errno))) | Err(errno) => errno.0,
        }
    }
}
