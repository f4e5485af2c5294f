//! `freeifaddrs`.

use super::getifaddrs::ifaddrs;
use crate::malloc::replaceable::free;

/// Frees a list that getifaddrs made; it may be empty (null). getifaddrs(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn freeifaddrs(mut list: *mut ifaddrs) {
    while !list.is_null() {
        // SAFETY: each entry is a block of its own, which begins with this structure.
        unsafe {
            let next = (*list).ifa_next;
            free(list.cast());
            list = next;
        }
    }
}
