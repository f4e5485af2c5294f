//! `reallocarray`.

use crate::malloc::replaceable::realloc;
use crate::types::c_void;

/// `realloc(block, count * size)`, which fails with ENOMEM when the product is too large. POSIX.1-2024 `reallocarray`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn reallocarray(block: *mut c_void, count: usize, size: usize) -> *mut c_void {
    // SAFETY: the caller passes null or a block in use; a saturated product is larger than any block.
    unsafe { realloc(block, count.saturating_mul(size)) }
}
