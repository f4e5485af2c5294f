//! `calloc`.

use crate::malloc::heap;
use crate::types::c_void;

/// A block of `count` times `size` zeros. Null and ENOMEM when there is no memory or the product is too large.
/// C23 7.24.3.2, POSIX.1-2024 `calloc`.
#[unsafe(no_mangle)]
pub extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
    // What does not fit a size is larger than any block.
    heap::or_no_memory(heap::allocate_zeroed(count.saturating_mul(size)))
}
