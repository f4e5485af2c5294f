//! `getpwnam_r`.

use super::entry::{Passwd, find_into};
use crate::internal::database::output::bytes_of;
use crate::types::{c_char, c_int, size_t};

/// The entry of a user: in `*entry`, its strings in `buffer`, and `*result` points to it, or is null if there is none. Returns 0
/// or the error's number. POSIX.1-2024 `getpwnam_r`.
///
/// Errors: ERANGE if the buffer is too small, ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpwnam_r(
    name: *const c_char,
    entry: *mut Passwd,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Passwd,
) -> c_int {
    // SAFETY: the caller's name is a C string, its storage of the sizes it says.
    unsafe {
        let name = bytes_of(name);
        find_into(|entry| entry.name == name, entry, buffer, size, result)
    }
}
