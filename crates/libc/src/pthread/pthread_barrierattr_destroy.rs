//! `pthread_barrierattr_destroy`.

use crate::types::c_int;

/// Ends the use of attributes. POSIX.1-2024 `pthread_barrierattr_destroy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_barrierattr_destroy(_attributes: *mut c_int) -> c_int {
    0
}
