//! `sem_close`.

use super::named;
use crate::internal::errno::OrErrno;
use crate::internal::semaphore::Semaphore;
use crate::types::c_int;

/// Closes a semaphore that sem_open opened; the name, and the value, stay. POSIX.1-2024 `sem_close`.
///
/// Errors: EINVAL: sem_open did not give this one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_close(semaphore: *mut Semaphore) -> c_int {
    // SAFETY: it is only compared, unless sem_open gave it.
    unsafe { named::close(semaphore) }.map(|()| 0).or_errno()
}
