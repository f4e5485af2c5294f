//! `aligned_alloc`.

use crate::internal::errno::{Errno, OrNull};
use crate::malloc::heap;
use crate::types::c_void;

/// A block of `size` bytes at a multiple of `alignment`. Null and EINVAL if `alignment` is not a power of two, ENOMEM when there
/// is no memory. C23 7.24.3.1.
#[unsafe(no_mangle)]
pub extern "C" fn aligned_alloc(alignment: usize, size: usize) -> *mut c_void {
    allocate(alignment, size).or_null().cast()
}

/// As the function, with the error in place of null.
#[inline]
pub fn allocate(alignment: usize, size: usize) -> Result<*mut u8, Errno> {
    if !alignment.is_power_of_two() {
        return Err(Errno::EINVAL);
    }
    let block = heap::allocate_aligned(alignment, size);
    if block.is_null() { Err(Errno::ENOMEM) } else { Ok(block) }
}
