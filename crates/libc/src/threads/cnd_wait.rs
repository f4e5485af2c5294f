//! `cnd_wait`.

use crate::internal::condition::Condition;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Gives back a mutex, waits, and takes the mutex again: thrd_success, or thrd_error. C23 7.28.3.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cnd_wait(condition: *mut Condition, mutex: *mut Mutex) -> c_int {
    // SAFETY: by the contract they point to a condition variable and a mutex.
    super::result(unsafe { (*condition).wait(&*mutex, None) })
}
