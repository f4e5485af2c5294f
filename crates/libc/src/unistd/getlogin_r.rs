//! `getlogin_r`.

use super::getlogin::getlogin;
use crate::internal::errno::Errno;
use crate::types::{c_char, c_int, size_t};

/// As `getlogin`, into a buffer; returns 0 or the error's number. POSIX.1-2024 `getlogin_r`.
///
/// Errors: ENXIO: nobody logged in; ERANGE: `size` is too small.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getlogin_r(name: *mut c_char, size: size_t) -> c_int {
    // SAFETY: the login is a C string; by the contract `name` has `size` bytes.
    unsafe {
        let login = getlogin();
        if login.is_null() {
            return Errno::ENXIO.0;
        }
        let length = crate::string::strlen::strlen(login) + 1;
        if length > size {
            return Errno::ERANGE.0;
        }
        core::ptr::copy_nonoverlapping(login, name, length);
        0
    }
}
