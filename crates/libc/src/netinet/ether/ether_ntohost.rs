//! `ether_ntohost`.

use super::ether_line::{entry, store_name};
use crate::internal::database::lines::search;
use crate::types::{c_char, c_int};

/// The name of the host with an Ethernet address, from /etc/ethers; the caller's storage has room for it. Returns 0, or -1 if
/// there is none. ether_aton(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ether_ntohost(name: *mut c_char, address: *const [u8; 6]) -> c_int {
    let found = search(c"/etc/ethers", |line| {
        // SAFETY: the caller's address, and storage that has room for the name.
        unsafe {
            let (_, host) = entry(line).filter(|(bytes, _)| *bytes == *address)?;
            store_name(host, name);
        }
        Some(())
    });
    if matches!(found, Ok(Some(()))) { 0 } else { -1 }
}
