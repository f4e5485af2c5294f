//! `ether_line`.

use super::ether_aton::parse;
use crate::internal::database::fields::{is_space, without_comment, words};
use crate::internal::database::output::bytes_of;
use crate::types::{c_char, c_int};
use core::ptr::copy_nonoverlapping;

/// The address and the name in a line of /etc/ethers; none if it is no entry.
pub fn entry(line: &[u8]) -> Option<([u8; 6], &[u8])> {
    let (address, rest) = parse(without_comment(line).trim_ascii_start())?;
    if !is_space(*rest.first()?) {
        return None;
    }
    Some((address, words(rest).next()?))
}

/// Takes a line of /etc/ethers apart, into an Ethernet address and a host's name; the caller's storage has room for the name.
/// Returns 0, or -1 if the line is no entry. ether_aton(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ether_line(line: *const c_char, address: *mut [u8; 6], name: *mut c_char) -> c_int {
    // SAFETY: the caller's line is a C string, and its storage has room.
    unsafe {
        let Some((bytes, host)) = entry(bytes_of(line)) else { return -1 };
        address.write(bytes);
        store_name(host, name);
        0
    }
}

/// Copies a name, and a NUL after it.
///
/// # Safety
/// There is room for both.
pub unsafe fn store_name(host: &[u8], name: *mut c_char) {
    // SAFETY: by the contract.
    unsafe {
        copy_nonoverlapping(host.as_ptr(), name.cast(), host.len());
        name.add(host.len()).write(0);
    }
}
