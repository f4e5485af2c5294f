//! `memalign`.

use super::aligned_alloc::allocate;
use crate::internal::errno::OrNull;
use crate::types::c_void;

/// As `aligned_alloc`. glibc and musl, `<malloc.h>`.
#[unsafe(no_mangle)]
pub extern "C" fn memalign(alignment: usize, size: usize) -> *mut c_void {
    allocate(alignment, size).or_null().cast()
}
