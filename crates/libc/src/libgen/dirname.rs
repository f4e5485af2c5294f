//! `dirname`.

use crate::string::strlen::strlen;
use crate::types::c_char;

/// A path without its last part and the slashes before that, which are cut off in place; "." if nothing is left or the path is null.
/// POSIX.1-2024 `dirname`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dirname(path: *mut c_char) -> *mut c_char {
    let here = c".".as_ptr().cast_mut();
    // SAFETY: the caller's string ends with a NUL; `end` counts down to 0.
    unsafe {
        if path.is_null() || *path == 0 {
            return here;
        }
        let is_slash = |at: usize| *path.add(at) == b'/' as c_char;
        let root = c"/".as_ptr().cast_mut();
        let mut end = strlen(path) - 1;
        while is_slash(end) {
            if end == 0 {
                return root;
            }
            end -= 1;
        }
        while !is_slash(end) {
            if end == 0 {
                return here;
            }
            end -= 1;
        }
        while is_slash(end) {
            if end == 0 {
                return root;
            }
            end -= 1;
        }
        *path.add(end + 1) = 0;
        path
    }
}
