//! `basename`.

use crate::string::strlen::strlen;
use crate::types::c_char;

/// The last part of a path, without slashes at its end, which are cut off in place; "." of an empty or null path.
/// POSIX.1-2024 `basename`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn basename(path: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's string ends with a NUL.
    unsafe {
        if path.is_null() || *path == 0 {
            return c".".as_ptr().cast_mut();
        }
        let slash = b'/' as c_char;
        let mut end = strlen(path) - 1;
        while end > 0 && *path.add(end) == slash {
            *path.add(end) = 0;
            end -= 1;
        }
        while end > 0 && *path.add(end - 1) != slash {
            end -= 1;
        }
        path.add(end)
    }
}

/// Another name of `basename`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __xpg_basename(path: *mut c_char) -> *mut c_char {
    // SAFETY: as basename.
    unsafe { basename(path) }
}
