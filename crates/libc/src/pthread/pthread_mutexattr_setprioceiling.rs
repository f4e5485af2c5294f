//! `pthread_mutexattr_setprioceiling`.

use crate::internal::errno::Errno;
use crate::types::c_int;

/// Sets the priority ceiling, which only the protocol PTHREAD_PRIO_PROTECT looks at; that cannot be set. POSIX.1-2024
/// `pthread_mutexattr_setprioceiling`.
///
/// Errors: EINVAL: not a priority of SCHED_FIFO, 1 to 99.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_setprioceiling(attributes: *mut c_int, ceiling: c_int) -> c_int {
    if !(1..=99).contains(&ceiling) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { *attributes = *attributes & 0xff | ceiling << 8 };
    0
}
