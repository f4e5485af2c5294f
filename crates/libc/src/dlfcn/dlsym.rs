//! `dlsym`.

use super::__dl_called_by;
use super::dlerror::{SIZE, buffer, set};
use super::loader::__dl_sym;
use crate::types::{c_char, c_int, c_void};

/// The address of a symbol: of a function a pointer that can be called, of data where it lies. Null if there is none, and
/// `dlerror` says so (a symbol may also be null itself). POSIX.1-2024 `dlsym`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dlsym(handle: *mut c_void, name: *const c_char) -> *mut c_void {
    // SAFETY: the contract is the same.
    unsafe { find(handle, name) }
}

/// What dlsym does, also for dlvsym.
///
/// # Safety
/// As `dlsym`.
pub unsafe fn find(handle: *mut c_void, name: *const c_char) -> *mut c_void {
    let mut found: c_int = 0;
    // SAFETY: by the contract `name` is a string; the buffer has SIZE bytes.
    let address = unsafe { __dl_sym(handle, name, __dl_called_by::take(), buffer(), SIZE, &raw mut found) };
    if found == 0 {
        set();
    }
    address
}
