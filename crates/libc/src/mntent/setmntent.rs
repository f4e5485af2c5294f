//! `setmntent`.

use crate::internal::stream::File;
use crate::stdio::fopen::fopen;
use crate::types::c_char;

/// Opens a file that lists file systems; `fopen` by another name. getmntent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setmntent(path: *const c_char, mode: *const c_char) -> *mut File {
    // SAFETY: the caller's are C strings.
    unsafe { fopen(path, mode) }
}
