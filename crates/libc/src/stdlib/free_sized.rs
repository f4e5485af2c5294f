//! `free_sized`.

use crate::malloc::replaceable::free;
use crate::types::c_void;

/// As `free`, of a block that `malloc(size)`, `calloc` or `realloc` gave; the size is not needed here. C23 7.24.3.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free_sized(block: *mut c_void, _size: usize) {
    // SAFETY: as free.
    unsafe { free(block) }
}
