//! `ctime_r`.

use super::asctime_r::asctime_r;
use super::localtime_r::local;
use crate::internal::errno::set_errno;
use crate::types::{c_char, time_t};

/// As `ctime`, into 26 bytes at `result`. POSIX.1-2017 `ctime_r`.
///
/// Errors: EOVERFLOW: the year does not fit an int.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ctime_r(time: *const time_t, result: *mut c_char) -> *mut c_char {
    // SAFETY: as the caller vouches.
    unsafe {
        match local(*time) {
            Ok(tm) => asctime_r(&tm, result),
            Err(errno) => {
                set_errno(errno);
                core::ptr::null_mut()
            }
        }
    }
}
