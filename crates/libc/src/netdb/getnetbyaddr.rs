//! `getnetbyaddr`.

use super::getnetent::find_held;
use crate::internal::net::address::AF_INET;
use crate::internal::net::networks::Netent;
use crate::types::c_int;

/// A network by its number, in host byte order, and the family of its addresses (0: any), in static storage; null if there is
/// none. POSIX.1-2024 `getnetbyaddr`.
#[unsafe(no_mangle)]
pub extern "C" fn getnetbyaddr(number: u32, family: c_int) -> *mut Netent {
    find_held(|entry| matches!(family, 0 | AF_INET) && entry.number == number)
}
