//! `qsort_r`.

use super::merge_sort::sort;
use crate::types::{c_int, c_void};

/// As `qsort`, with an argument that is passed on to `compare`. POSIX.1-2024 `qsort_r`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn qsort_r(
    array: *mut c_void,
    count: usize,
    size: usize,
    compare: unsafe extern "C" fn(*const c_void, *const c_void, *mut c_void) -> c_int,
    argument: *mut c_void,
) {
    // SAFETY: the caller's array and function.
    unsafe { sort(array.cast(), count, size, |a, b| compare(a.cast(), b.cast(), argument)) }
}

/// Another name of `qsort_r`. musl.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __qsort_r(
    array: *mut c_void,
    count: usize,
    size: usize,
    compare: unsafe extern "C" fn(*const c_void, *const c_void, *mut c_void) -> c_int,
    argument: *mut c_void,
) {
    // SAFETY: as qsort_r.
    unsafe { qsort_r(array, count, size, compare, argument) }
}
