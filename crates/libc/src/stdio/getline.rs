//! `getline`.

use super::getdelim::getdelim;
use crate::internal::stream::File;
use crate::types::{c_char, c_int, size_t, ssize_t};

/// `getdelim` up to a line end. POSIX.1-2024 `getline`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getline(line: *mut *mut c_char, size: *mut size_t, stream: *mut File) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { getdelim(line, size, b'\n' as c_int, stream) }
}
