//! `putenv`.

use super::getenv::name_length;
use super::setenv::put;
use super::unsetenv::unsetenv;
use crate::internal::errno::OrErrno;
use crate::types::{c_char, c_int};

/// Makes a `name=value` string of the program part of the environment, not a copy of it; a string without `=` removes the variable.
/// -1 and ENOMEM when there is no memory, EINVAL if the name is empty. POSIX.1-2024 `putenv`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putenv(string: *mut c_char) -> c_int {
    // SAFETY: the caller's string ends with a NUL and stays.
    unsafe {
        let length = name_length(string);
        if length == 0 || *string.add(length) == 0 {
            return unsetenv(string);
        }
        put(string, length, false).or_errno()
    }
}
