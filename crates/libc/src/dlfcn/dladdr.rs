//! `dladdr`.

use super::loader::__dl_addr;
use crate::types::{c_int, c_void};

/// What library and symbol an address belongs to: fills `struct Dl_info`; 0 if to none. POSIX.1-2024 `dladdr`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dladdr(address: *const c_void, info: *mut c_void) -> c_int {
    // SAFETY: by the contract `info` is a Dl_info.
    unsafe { __dl_addr(address, info) }
}
