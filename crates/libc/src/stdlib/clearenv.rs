//! `clearenv`.

use super::environ::environ;
use super::setenv::replace_own;
use crate::types::c_int;
use core::ptr::null_mut;

/// Removes all environment variables: `environ` is null after it; returns 0. glibc and musl.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clearenv() -> c_int {
    // SAFETY: `environ` is null or ends with a null pointer; nobody uses its strings any more.
    unsafe {
        let mut at = environ;
        environ = null_mut();
        if !at.is_null() {
            while !(*at).is_null() {
                replace_own(*at, null_mut());
                at = at.add(1);
            }
        }
    }
    0
}
