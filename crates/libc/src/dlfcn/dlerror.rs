//! `dlerror`, and the text that it returns.

use crate::types::c_char;
use core::ptr::null_mut;

/// Room for a message: names, paths that were tried, types.
pub const SIZE: usize = 4096;

static mut TEXT: [c_char; SIZE] = [0; SIZE];
static mut PENDING: bool = false;

/// Where the loader writes a message.
pub fn buffer() -> *mut c_char {
    (&raw mut TEXT).cast()
}

/// Says that the buffer holds a message that no one has read.
pub fn set() {
    // SAFETY: one thread at a time uses <dlfcn.h>.
    unsafe { PENDING = true }
}

/// What went wrong in <dlfcn.h> since the last call; null if nothing did. The text lasts until the next failure.
/// POSIX.1-2024 `dlerror`.
#[unsafe(no_mangle)]
pub extern "C" fn dlerror() -> *mut c_char {
    // SAFETY: as above.
    unsafe {
        if !PENDING {
            return null_mut();
        }
        PENDING = false;
        buffer()
    }
}
