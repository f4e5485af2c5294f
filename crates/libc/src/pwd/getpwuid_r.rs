//! `getpwuid_r`.

use super::entry::{Passwd, find_into};
use crate::types::{c_char, c_int, size_t, uid_t};

/// As `getpwnam_r`, for a user's number. POSIX.1-2024 `getpwuid_r`.
///
/// Errors: ERANGE if the buffer is too small, ENOMEM, those of open(2) and read(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpwuid_r(
    uid: uid_t,
    entry: *mut Passwd,
    buffer: *mut c_char,
    size: size_t,
    result: *mut *mut Passwd,
) -> c_int {
    // SAFETY: the caller's storage is of the sizes it says.
    unsafe { find_into(|entry| entry.uid == uid, entry, buffer, size, result) }
}
