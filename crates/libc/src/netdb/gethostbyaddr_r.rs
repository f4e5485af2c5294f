//! `gethostbyaddr_r`.

use super::h_errno::NO_RECOVERY;
use super::hostent::{Failure, Hostent, by_address, into_caller, pool};
use crate::internal::errno::Errno;
use crate::internal::net::address::{AF_INET, AF_INET6};
use crate::internal::net::hosts::Address;
use crate::types::{c_char, c_int, c_void, size_t};

/// The address in the caller's bytes; EINVAL if its length is not the family's.
///
/// # Safety
/// There are `length` bytes.
pub unsafe fn address(bytes: *const c_void, length: u32, family: c_int) -> Result<Address, Failure> {
    // SAFETY: by the contract.
    unsafe {
        match (family, length) {
            (AF_INET, 4) => Ok(Address::v4(bytes.cast::<[u8; 4]>().read())),
            (AF_INET6, 16) => Ok(Address::v6(bytes.cast::<[u8; 16]>().read())),
            _ => Err((NO_RECOVERY, Errno::EINVAL.0)),
        }
    }
}

/// As `gethostbyaddr`, into the caller's storage: see `gethostbyname2_r`. gethostbyaddr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gethostbyaddr_r(
    bytes: *const c_void,
    length: u32,
    family: c_int,
    host: *mut Hostent,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Hostent,
    h_error: *mut c_int,
) -> c_int {
    // SAFETY: the caller's address has that length, its storage is of the sizes it says.
    unsafe {
        let found = address(bytes, length, family)
            .and_then(|address| by_address(&address, |store| store(&mut pool(buffer, size))));
        into_caller(found, host, result, h_error)
    }
}
