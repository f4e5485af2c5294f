//! `dlopen`.

use super::__dl_called_by;
use super::dlerror::{SIZE, buffer, set};
use super::loader::__dl_open;
use crate::types::{c_char, c_int, c_void};

/// Loads a library and what it needs, and returns a handle; the program's own for a null path. Null on failure, and
/// `dlerror` says why. POSIX.1-2024 `dlopen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dlopen(path: *const c_char, mode: c_int) -> *mut c_void {
    // SAFETY: by the contract `path` is null or a string; the buffer has SIZE bytes.
    let handle = unsafe { __dl_open(path, mode, __dl_called_by::take(), buffer(), SIZE) };
    if handle.is_null() {
        set();
    }
    handle
}
