//! `ctime`.

use super::asctime::asctime;
use super::localtime::localtime;
use crate::types::{c_char, time_t};

/// `asctime(localtime(time))`. C23 7.29.3.2.
///
/// Errors: EOVERFLOW: the year does not fit an int.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ctime(time: *const time_t) -> *mut c_char {
    // SAFETY: as the caller vouches.
    unsafe {
        let tm = localtime(time);
        if tm.is_null() { core::ptr::null_mut() } else { asctime(tm) }
    }
}
