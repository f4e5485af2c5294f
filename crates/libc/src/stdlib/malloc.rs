//! `malloc`.

use crate::malloc::heap;
use crate::types::c_void;

/// A block of at least `size` bytes, aligned for any type; of size 0, a block of its own all the same.
/// Null and ENOMEM when there is no memory or `size` exceeds PTRDIFF_MAX. C23 7.24.3.6, POSIX.1-2024 `malloc`.
#[unsafe(no_mangle)]
pub extern "C" fn malloc(size: usize) -> *mut c_void {
    heap::or_no_memory(heap::allocate(size))
}
