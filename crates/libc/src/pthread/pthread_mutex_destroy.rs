//! `pthread_mutex_destroy`.

use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Ends a mutex's use. POSIX.1-2024 `pthread_mutex_destroy`. Always 0: nothing was set apart for it, and destroying one that is in use is
/// the program's error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_destroy(_mutex: *mut Mutex) -> c_int {
    0
}
