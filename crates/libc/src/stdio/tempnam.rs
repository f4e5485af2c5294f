//! `tempnam`.

use super::temporary::{MOST, attempts, exists, name_in};
use crate::internal::errno::{Errno, set_errno};
use crate::string::strdup::strdup;
use crate::string::strlen::strlen;
use crate::types::c_char;
use core::ptr::null_mut;
use core::slice::from_raw_parts;

/// A name in `directory` (/tmp if null) that begins with `prefix` and that no file has (yet: use mkstemp), in memory from malloc.
/// Null and errno: ENAMETOOLONG, ENOMEM. POSIX.1-2008 `tempnam`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tempnam(directory: *const c_char, prefix: *const c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        let directory = if directory.is_null() { c"/tmp".as_ptr() } else { directory };
        let prefix = if prefix.is_null() { c"temp".as_ptr() } else { prefix };
        let (directory_length, prefix_length) = (strlen(directory), strlen(prefix));
        if directory_length.saturating_add(prefix_length) > MOST {
            set_errno(Errno::ENAMETOOLONG);
            return null_mut();
        }
        let mut path = name_in(
            from_raw_parts(directory.cast(), directory_length),
            from_raw_parts(prefix.cast(), prefix_length),
        );
        path.underscore();
        for _ in 0..attempts() {
            path.randomize();
            if !exists(&path) {
                return strdup(path.as_ptr().cast());
            }
        }
        null_mut()
    }
}
