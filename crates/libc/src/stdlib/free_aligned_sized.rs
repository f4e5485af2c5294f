//! `free_aligned_sized`.

use crate::malloc::replaceable::free;
use crate::types::c_void;

/// As `free`, of a block that `aligned_alloc(alignment, size)` gave; neither is needed here. C23 7.24.3.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free_aligned_sized(block: *mut c_void, _alignment: usize, _size: usize) {
    // SAFETY: as free.
    unsafe { free(block) }
}
