//! `getenv`.

use super::environ::environ;
use crate::string::{strchrnul::strchrnul, strncmp::strncmp};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// The length of a variable's name: up to `=` or the end.
///
/// # Safety
/// The string ends with a NUL.
#[inline]
pub unsafe fn name_length(string: *const c_char) -> usize {
    // SAFETY: by the contract.
    unsafe { strchrnul(string, b'=' as c_int) as usize - string as usize }
}

/// The place in `environ` of the variable whose name is the first `length` bytes of `name`.
///
/// # Safety
/// `environ` is null or an array as it must be; `name` has that many bytes.
pub unsafe fn find(name: *const c_char, length: usize) -> Option<*mut *mut c_char> {
    // SAFETY: the array ends with a null pointer, its strings with a NUL.
    unsafe {
        let mut at = environ;
        if at.is_null() {
            return None;
        }
        while !(*at).is_null() {
            // The first byte says no to most without a call.
            if **at == *name && strncmp(*at, name, length) == 0 && *(*at).add(length) as u8 == b'=' {
                return Some(at);
            }
            at = at.add(1);
        }
        None
    }
}

/// The value of an environment variable, or null: it must not be changed, and setenv and its kin may make it void.
/// C23 7.24.4.6, POSIX.1-2024 `getenv`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getenv(name: *const c_char) -> *mut c_char {
    // SAFETY: the caller's string ends with a NUL.
    unsafe {
        let length = name_length(name);
        if length == 0 || *name.add(length) != 0 {
            return null_mut();
        }
        find(name, length).map_or(null_mut(), |at| (*at).add(length + 1))
    }
}
