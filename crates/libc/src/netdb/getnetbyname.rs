//! `getnetbyname`.

use super::getnetent::find_held;
use crate::internal::database::output::bytes_of;
use crate::internal::net::networks::Netent;
use crate::types::c_char;

/// A network by one of its names, in static storage; null if there is none. POSIX.1-2024 `getnetbyname`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getnetbyname(name: *const c_char) -> *mut Netent {
    // SAFETY: the caller's name is a C string.
    let name = unsafe { bytes_of(name) };
    find_held(|entry| entry.is_called(name))
}
