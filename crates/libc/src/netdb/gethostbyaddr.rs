//! `gethostbyaddr`.

use super::gethostbyaddr_r::address;
use super::hostent::{HELD, Hostent, by_address, or_h_errno};
use crate::types::{c_int, c_void};

/// The host with an address, from /etc/hosts, in static storage; null and h_errno if there is none. gethostbyaddr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostbyaddr(bytes: *const c_void, length: u32, family: c_int) -> *mut Hostent {
    // SAFETY: the caller's address has that length.
    let address = unsafe { address(bytes, length, family) };
    or_h_errno(address.and_then(|address| by_address(&address, |store| HELD.store(store))))
}
