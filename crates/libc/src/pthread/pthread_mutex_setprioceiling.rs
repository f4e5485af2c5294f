//! `pthread_mutex_setprioceiling`.

use crate::internal::errno::Errno;
use crate::internal::mutex::Mutex;
use crate::types::c_int;

/// Sets the priority ceiling of a mutex. POSIX.1-2024 `pthread_mutex_setprioceiling`.
///
/// Errors: EINVAL: always, because there is no mutex with PTHREAD_PRIO_PROTECT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutex_setprioceiling(
    _mutex: *mut Mutex,
    _ceiling: c_int,
    _old: *mut c_int,
) -> c_int {
    Errno::EINVAL.0
}
