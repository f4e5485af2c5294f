//! `posix_memalign`.

use super::aligned_alloc::allocate;
use crate::internal::errno::Errno;
use crate::types::{c_int, c_void};

/// Stores a block of `size` bytes at a multiple of `alignment` to `*block` and returns 0. EINVAL if `alignment` is not a power of
/// two that is a multiple of a pointer's size, ENOMEM when there is no memory; these are returned, errno is not set and
/// `*block` is left alone. POSIX.1-2024 `posix_memalign`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_memalign(block: *mut *mut c_void, alignment: usize, size: usize) -> c_int {
    if alignment < size_of::<*mut c_void>() {
        return Errno::EINVAL.0;
    }
    match allocate(alignment, size) {
        Ok(new) => {
            // SAFETY: the caller passes where the address goes.
            unsafe { block.write(new.cast()) };
            0
        }
        Err(errno) => errno.0,
    }
}
