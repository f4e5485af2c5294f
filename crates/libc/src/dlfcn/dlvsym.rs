//! `dlvsym`.

use super::dlsym::find;
use crate::types::{c_char, c_void};

/// The address of a symbol of this version: as `dlsym`. Libraries here have no versions, and a definition without one is good for
/// every version, as it is for GNU's dlvsym.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dlvsym(
    handle: *mut c_void,
    name: *const c_char,
    _version: *const c_char,
) -> *mut c_void {
    // SAFETY: by the contract `name` is a string.
    unsafe { find(handle, name) }
}
