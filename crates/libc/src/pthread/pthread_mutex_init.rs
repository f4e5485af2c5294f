//! `pthread_mutex_init`.

use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Makes a mutex, normal or as the attributes say. POSIX.1-2024 `pthread_mutex_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_init(mutex: *mut Mutex, attributes: *const c_int) -> c_int {
    // SAFETY: by the contract the mutex is nobody's yet; pthread_mutexattr_t is the kind, and priorities above it.
    unsafe { mutex.write(Mutex::new(attributes.as_ref().map_or(0, |attributes| attributes & 0xff))) };
    0
}
