//! `lfind` and `lsearch`: one loop, hence one file.

use crate::string::memcpy::memcpy;
use crate::types::{c_int, c_void};
use core::ptr::null_mut;

type Compare = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

/// The first of `*count` elements that compares as equal to `key`, or null. POSIX.1-2024 `lsearch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lfind(
    key: *const c_void,
    array: *const c_void,
    count: *mut usize,
    size: usize,
    compare: Compare,
) -> *mut c_void {
    // SAFETY: the caller's array has `*count` elements.
    unsafe {
        for i in 0..*count {
            let element = array.byte_add(i * size);
            if compare(key, element) == 0 {
                return element.cast_mut();
            }
        }
    }
    null_mut()
}

/// As `lfind`, but an element that is not there is added at the end, for which the array must have room, and `*count` grows.
/// POSIX.1-2024 `lsearch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lsearch(
    key: *const c_void,
    array: *mut c_void,
    count: *mut usize,
    size: usize,
    compare: Compare,
) -> *mut c_void {
    // SAFETY: the caller's array has `*count` elements and room for one.
    unsafe {
        let found = lfind(key, array, count, size, compare);
        if !found.is_null() {
            return found;
        }
        let end = array.byte_add(*count * size);
        *count += 1;
        memcpy(end, key, size)
    }
}
