//! `__dl_called_by`, and who calls.

use crate::types::c_void;
use core::ptr::null;

/// The `__dso_handle` of the module whose dlopen, dlsym or dlvsym is on its way to this library's; null for a call from elsewhere,
/// such as through a pointer that dlsym returned.
static mut CALLER: *const c_void = null();

/// Says which module makes the next call, by its `__dso_handle`, and returns what was said before. The functions of
/// libc_nonshared.a call it before and after.
#[unsafe(no_mangle)]
pub extern "C" fn __dl_called_by(caller: *const c_void) -> *const c_void {
    // SAFETY: one thread at a time uses <dlfcn.h>.
    unsafe {
        let before = CALLER;
        CALLER = caller;
        before
    }
}

/// Who calls. Constructors that run before the call returns make calls of their own.
pub fn take() -> *const c_void {
    __dl_called_by(null())
}
