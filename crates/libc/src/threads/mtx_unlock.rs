//! `mtx_unlock`.

use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Gives a mutex back: thrd_success, or thrd_error. C23 7.28.4.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mtx_unlock(mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract it points to a mutex.
    super::result(unsafe { (*mutex).unlock() })
}
