//! __atomic_is_lock_free.

use super::guarded::is_lock_free;
use core::ffi::{c_int, c_void};

/// Whether an object of `size` bytes at `object` (null: at a suitable address) is accessed without a lock.
///
/// # Safety
/// None is needed; the address is not accessed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __atomic_is_lock_free(size: usize, object: *const c_void) -> c_int {
    c_int::from(is_lock_free(size, object as usize))
}
