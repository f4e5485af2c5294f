//! `pthread_mutexattr_getprioceiling`.

use crate::types::c_int;

/// The priority ceiling for the protocol PTHREAD_PRIO_PROTECT, as it was set. POSIX.1-2024
/// `pthread_mutexattr_getprioceiling`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_getprioceiling(
    attributes: *const c_int,
    ceiling: *mut c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { ceiling.write((attributes.read() >> 8).max(1)) };
    0
}
