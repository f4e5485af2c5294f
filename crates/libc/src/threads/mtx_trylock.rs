//! `mtx_trylock`.

use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Takes a mutex if it is free: thrd_success, thrd_busy or thrd_error. C23 7.28.4.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mtx_trylock(mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract it points to a mutex.
    super::result(unsafe { (*mutex).try_lock() })
}
