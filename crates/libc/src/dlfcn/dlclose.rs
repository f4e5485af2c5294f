//! `dlclose`.

use super::dlerror::{SIZE, buffer, set};
use super::loader::__dl_close;
use crate::types::{c_int, c_void};

/// Gives back a handle; with the last one the library goes. 0, or -1 and `dlerror` says why. POSIX.1-2024 `dlclose`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dlclose(handle: *mut c_void) -> c_int {
    // SAFETY: the buffer has SIZE bytes; the loader checks the handle.
    let result = unsafe { __dl_close(handle, buffer(), SIZE) };
    if result != 0 {
        set();
    }
    result
}
