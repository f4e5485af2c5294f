//! `freeaddrinfo`.

use super::getaddrinfo::AddrInfo;
use crate::malloc::replaceable::free;

/// Frees a list that `getaddrinfo` made: the whole of it, from its first entry on. POSIX.1-2024 `freeaddrinfo`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn freeaddrinfo(list: *mut AddrInfo) {
    // SAFETY: the list is one block, which begins with its first entry.
    unsafe { free(list.cast()) }
}
