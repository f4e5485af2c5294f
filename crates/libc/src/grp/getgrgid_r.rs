//! `getgrgid_r`.

use super::entry::{Group, find_into};
use crate::types::{c_char, c_int, gid_t, size_t};

/// As `getgrnam_r`, for a group's number. POSIX.1-2024 `getgrgid_r`.
///
/// Errors: ERANGE if the buffer is too small, ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getgrgid_r(
    gid: gid_t,
    entry: *mut Group,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Group,
) -> c_int {
    // SAFETY: the caller's storage is of the sizes it says.
    unsafe { find_into(|entry| entry.gid == gid, entry, buffer, size, result) }
}
