//! `free`.

use crate::malloc::heap;
use crate::types::c_void;

/// Frees a block that `malloc` and its kin gave; nothing if it is null. Keeps errno. C23 7.24.3.3, POSIX.1-2024 `free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(block: *mut c_void) {
    // SAFETY: the caller passes null or a block in use, and gives it up.
    unsafe { heap::free(block.cast()) }
}
