//! `mtx_lock`.

use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Takes a mutex, waiting for it if need be: thrd_success, or thrd_error. C23 7.28.4.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mtx_lock(mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract it points to a mutex.
    super::result(unsafe { (*mutex).lock() })
}
