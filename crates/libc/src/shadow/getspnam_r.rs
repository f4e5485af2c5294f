//! `getspnam_r`.

use super::entry::{Spwd, find_into};
use crate::internal::database::output::bytes_of;
use crate::types::{c_char, c_int, size_t};
use core::ptr::null_mut;

/// The entry of a user in /etc/shadow: in `*entry`, its strings in `buffer`, and `*result` points to it, or is null if there is
/// none. Returns 0 or the error's number. shadow(3).
///
/// Errors: ERANGE if the buffer is too small, EACCES, ENOENT, ENOMEM, others of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getspnam_r(
    name: *const c_char,
    entry: *mut Spwd,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Spwd,
) -> c_int {
    // SAFETY: the caller's name is a C string, its storage of the sizes it says.
    unsafe {
        *result = null_mut();
        match find_into(bytes_of(name), buffer, size) {
            Ok(Some(found)) => {
                entry.write(found);
                *result = entry;
                0
            }
            Ok(None) => 0,
            Err(errno) => errno.0,
        }
    }
}
