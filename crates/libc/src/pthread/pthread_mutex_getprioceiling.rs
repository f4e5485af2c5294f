//! `pthread_mutex_getprioceiling`.

use crate::internal::errno::Errno;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// The priority ceiling of a mutex. POSIX.1-2024 `pthread_mutex_getprioceiling`.
///
/// Errors: EINVAL: always, because there is no mutex with PTHREAD_PRIO_PROTECT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_getprioceiling(_mutex: *const Mutex, _ceiling: *mut c_int) -> c_int {
    Errno::EINVAL.0
}
