//! `setenv`, and the memory that the environment owns.
//!
//! Strings that setenv made are freed when they are replaced or removed; strings of putenv and those from the start are the
//! program's. So the former are remembered. The array is ours when setenv or putenv had to enlarge it.

use super::environ::environ;
use super::getenv::{find, name_length};
use crate::internal::errno::{Errno, OrErrno};
use crate::malloc::replaceable::free;
use crate::malloc::replaceable::malloc;
use crate::malloc::replaceable::realloc;
use crate::string::{memcpy::memcpy, strlen::strlen};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// The array that was made here last.
static mut OWN_ARRAY: *mut *mut c_char = null_mut();
/// Strings that setenv made and that may be in the array; null where one was forgotten.
static mut OWN_STRINGS: *mut *mut c_char = null_mut();
static mut OWN_COUNT: usize = 0;

/// Frees `old` if setenv made it, and remembers `new`, if it is not null, in its place.
///
/// # Safety
/// `old` is not in `environ` any more.
pub unsafe fn replace_own(old: *mut c_char, new: *mut c_char) {
    // SAFETY: OWN_STRINGS has OWN_COUNT entries.
    unsafe {
        let mut new = new;
        for i in 0..OWN_COUNT {
            let entry = OWN_STRINGS.add(i);
            if !old.is_null() && *entry == old {
                *entry = new;
                free(old.cast());
                return;
            }
            if (*entry).is_null() && !new.is_null() {
                *entry = new;
                new = null_mut();
            }
        }
        if new.is_null() {
            return;
        }
        let grown: *mut *mut c_char =
            realloc(OWN_STRINGS.cast(), (OWN_COUNT + 1) * size_of::<usize>()).cast();
        // Without memory to remember it by, the string will not be freed.
        if !grown.is_null() {
            grown.add(OWN_COUNT).write(new);
            OWN_STRINGS = grown;
            OWN_COUNT += 1;
        }
    }
}

/// Puts a `name=value` string, whose name has `length` bytes, in the place of the variable or at the end. `own` says that setenv made it.
///
/// # Safety
/// The string stays until it is replaced.
pub unsafe fn put(string: *mut c_char, length: usize, own: bool) -> Result<i64, Errno> {
    // SAFETY: `environ` is null or ends with a null pointer.
    unsafe {
        let made = if own { string } else { null_mut() };
        if let Some(at) = find(string, length) {
            let old = *at;
            *at = string;
            if old != string {
                replace_own(old, made);
            }
            return Ok(0);
        }
        let mut count = 0;
        if !environ.is_null() {
            while !(*environ.add(count)).is_null() {
                count += 1;
            }
        }
        let size = (count + 2) * size_of::<usize>();
        let array: *mut *mut c_char = if environ == OWN_ARRAY {
            realloc(OWN_ARRAY.cast(), size).cast()
        } else {
            let array: *mut *mut c_char = malloc(size).cast();
            if !array.is_null() && count != 0 {
                memcpy(array.cast(), environ.cast(), count * size_of::<usize>());
            }
            array
        };
        if array.is_null() {
            return Err(Errno::ENOMEM);
        }
        if environ != OWN_ARRAY {
            free(OWN_ARRAY.cast());
        }
        array.add(count).write(string);
        array.add(count + 1).write(null_mut());
        environ = array;
        OWN_ARRAY = array;
        replace_own(null_mut(), made);
        Ok(0)
    }
}

/// Sets an environment variable, unless it is set and `overwrite` is 0. -1 and EINVAL if the name is null, empty or contains `=`, ENOMEM when
/// there is no memory. POSIX.1-2024 `setenv`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setenv(name: *const c_char, value: *const c_char, overwrite: c_int) -> c_int {
    // SAFETY: the caller's strings end with a NUL.
    unsafe { set(name, value, overwrite != 0) }.or_errno()
}

unsafe fn set(name: *const c_char, value: *const c_char, overwrite: bool) -> Result<i64, Errno> {
    // SAFETY: as setenv; the new block has room for both strings, `=` and the NUL.
    unsafe {
        if name.is_null() {
            return Err(Errno::EINVAL);
        }
        let length = name_length(name);
        if length == 0 || *name.add(length) != 0 {
            return Err(Errno::EINVAL);
        }
        if !overwrite && find(name, length).is_some() {
            return Ok(0);
        }
        let value_size = strlen(value) + 1;
        let string: *mut c_char = malloc(length + 1 + value_size).cast();
        if string.is_null() {
            return Err(Errno::ENOMEM);
        }
        memcpy(string.cast(), name.cast(), length);
        *string.add(length) = b'=' as c_char;
        memcpy(string.add(length + 1).cast(), value.cast(), value_size);
        put(string, length, true).inspect_err(|_| free(string.cast()))
    }
}
