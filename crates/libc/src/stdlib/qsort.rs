//! `qsort`.

use super::merge_sort::sort;
use crate::types::{c_int, c_void};

/// Sorts `count` elements of `size` bytes in the order of `compare`; equal ones keep their order while there is memory. C23 7.24.5.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn qsort(
    array: *mut c_void,
    count: usize,
    size: usize,
    compare: unsafe extern "C" fn(*const c_void, *const c_void) -> c_int,
) {
    // SAFETY: the caller's array and function.
    unsafe { sort(array.cast(), count, size, |a, b| compare(a.cast(), b.cast())) }
}
