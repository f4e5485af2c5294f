//! `ether_hostton`.

use super::ether_line::entry;
use crate::internal::database::lines::search;
use crate::internal::database::output::bytes_of;
use crate::types::{c_char, c_int};

/// The Ethernet address of a host, from /etc/ethers. Returns 0, or -1 if there is none. ether_aton(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ether_hostton(name: *const c_char, address: *mut [u8; 6]) -> c_int {
    // SAFETY: the caller's name is a C string, and its storage has room.
    unsafe {
        let name = bytes_of(name);
        let found = search(c"/etc/ethers", |line| {
            entry(line).filter(|(_, host)| host.eq_ignore_ascii_case(name)).map(|(bytes, _)| bytes)
        });
        match found {
            Ok(Some(bytes)) => {
                address.write(bytes);
                0
            }
            _ => -1,
        }
    }
}
