//! `unsetenv`.

use super::environ::environ;
use super::getenv::name_length;
use super::setenv::replace_own;
use crate::internal::errno::{Errno, OrErrno};
use crate::string::strncmp::strncmp;
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// Removes an environment variable, all of that name; fine if there is none. -1 and EINVAL if the name is null, empty or contains `=`.
/// POSIX.1-2024 `unsetenv`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unsetenv(name: *const c_char) -> c_int {
    // SAFETY: the caller's string ends with a NUL.
    unsafe { unset(name) }.or_errno()
}

unsafe fn unset(name: *const c_char) -> Result<i64, Errno> {
    // SAFETY: as unsetenv; `environ` is null or ends with a null pointer.
    unsafe {
        if name.is_null() {
            return Err(Errno::EINVAL);
        }
        let length = name_length(name);
        if length == 0 || *name.add(length) != 0 {
            return Err(Errno::EINVAL);
        }
        let mut from = environ;
        if from.is_null() {
            return Ok(0);
        }
        let mut to = from;
        while !(*from).is_null() {
            let string = *from;
            if strncmp(string, name, length) == 0 && *string.add(length) as u8 == b'=' {
                replace_own(string, null_mut());
            } else {
                if to != from {
                    *to = string;
                }
                to = to.add(1);
            }
            from = from.add(1);
        }
        if to != from {
            *to = null_mut();
        }
        Ok(0)
    }
}
