//! `dlinfo`.

use super::dlerror::{SIZE, buffer, set};
use super::loader::__dl_info;
use crate::types::{c_int, c_void};

/// What `request` (RTLD_DI_LINKMAP and the like) asks of the library that `handle` means, at `info`; what lies there depends on the
/// request. 0, or -1 and `dlerror` says why. dlinfo(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dlinfo(handle: *mut c_void, request: c_int, info: *mut c_void) -> c_int {
    // SAFETY: the buffer has SIZE bytes; by the contract `info` has room for the answer.
    let result = unsafe { __dl_info(handle, request, info, buffer(), SIZE) };
    if result < 0 {
        set();
    }
    result
}
