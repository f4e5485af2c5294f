//! `realloc`.

use crate::malloc::heap;
use crate::types::c_void;

/// Changes the size of a block that `malloc` and its kin gave, and moves it if need be; a null `block` is allocated. A `size`
/// of 0 shrinks the block to nothing but does not free it. Null and ENOMEM when there is no memory or `size` exceeds
/// PTRDIFF_MAX: the old block is left as it was. C23 7.24.3.7, POSIX.1-2024 `realloc`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn realloc(block: *mut c_void, size: usize) -> *mut c_void {
    // SAFETY: the caller passes null or a block in use.
    heap::or_no_memory(unsafe { heap::reallocate(block.cast(), size) })
}
