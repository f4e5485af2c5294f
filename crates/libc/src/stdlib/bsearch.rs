//! `bsearch`.

use crate::types::{c_int, c_void};
use core::ptr::null_mut;

/// An element of a sorted array that compares as equal to `key`, or null. `compare` gets the key first. C23 7.24.5.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bsearch(
    key: *const c_void,
    array: *const c_void,
    count: usize,
    size: usize,
    compare: unsafe extern "C" fn(*const c_void, *const c_void) -> c_int,
) -> *mut c_void {
    let (mut first, mut left) = (array, count);
    while left > 0 {
        let middle = first.wrapping_byte_add(left / 2 * size);
        // SAFETY: `middle` is an element, since `left` elements follow from `first` on.
        let order = unsafe { compare(key, middle) };
        if order == 0 {
            return middle.cast_mut();
        }
        if order > 0 {
            first = middle.wrapping_byte_add(size);
            left -= left / 2 + 1;
        } else {
            left /= 2;
        }
    }
    null_mut()
}
