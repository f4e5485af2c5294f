//! `readdir_r`.

use super::dir::{Dir, Dirent};
use super::readdir::next;
use crate::types::c_int;

/// The next entry, copied to `entry`; `*result` is `entry`, or null at the end. Returns 0 or the error's number.
/// POSIX.1-2017 `readdir_r`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn readdir_r(dir: *mut Dir, entry: *mut Dirent, result: *mut *mut Dirent) -> c_int {
    // SAFETY: by the contract all three are valid; an entry is no longer than a Dirent.
    unsafe {
        match next(dir) {
            Ok(found) if found.is_null() => *result = found,
            Ok(found) => {
                found.cast::<u8>().copy_to(entry.cast(), (*found).reclen as usize);
                *result = entry;
            }
            Err(errno) => return errno.0,
        }
    }
    0
}

/// `readdir_r`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn readdir64_r(dir: *mut Dir, entry: *mut Dirent, result: *mut *mut Dirent) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { readdir_r(dir, entry, result) }
}
