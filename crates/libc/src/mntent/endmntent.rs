//! `endmntent`.

use crate::internal::stream::File;
use crate::stdio::fclose::fclose;
use crate::types::c_int;

/// Closes a file that `setmntent` opened; a null one too. Always 1. getmntent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn endmntent(stream: *mut File) -> c_int {
    if !stream.is_null() {
        // SAFETY: the caller's stream is open.
        unsafe { fclose(stream) };
    }
    1
}
