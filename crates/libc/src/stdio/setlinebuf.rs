//! `setlinebuf`.

use super::setvbuf::{_IOLBF, setvbuf};
use crate::internal::stream::File;

/// Line buffering. setbuf(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setlinebuf(stream: *mut File) {
    // SAFETY: by the contract of the C function.
    unsafe {
        setvbuf(stream, core::ptr::null_mut(), _IOLBF, 0);
    }
}
