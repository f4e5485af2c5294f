//! `insque` and `remque`: doubly linked lists, one structure, hence one file.

use crate::types::c_void;

/// What an element begins with.
#[repr(C)]
struct Element {
    next: *mut Element,
    previous: *mut Element,
}

/// Puts an element behind `previous`; without one it begins a list. POSIX.1-2024 `insque`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn insque(element: *mut c_void, previous: *mut c_void) {
    let (element, previous) = (element.cast::<Element>(), previous.cast::<Element>());
    // SAFETY: the caller's elements begin with two pointers, which are null or lead to others.
    unsafe {
        if previous.is_null() {
            *element = Element { next: core::ptr::null_mut(), previous };
            return;
        }
        let next = (*previous).next;
        *element = Element { next, previous };
        (*previous).next = element;
        if !next.is_null() {
            (*next).previous = element;
        }
    }
}

/// Takes an element out of its list. POSIX.1-2024 `insque`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remque(element: *mut c_void) {
    // SAFETY: as insque.
    unsafe {
        let Element { next, previous } = element.cast::<Element>().read();
        if !next.is_null() {
            (*next).previous = previous;
        }
        if !previous.is_null() {
            (*previous).next = next;
        }
    }
}
