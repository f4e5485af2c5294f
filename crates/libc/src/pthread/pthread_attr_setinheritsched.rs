//! `pthread_attr_setinheritsched`.

use crate::internal::errno::Errno;
use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Sets whether the thread is scheduled as its creator, or as these attributes say. POSIX.1-2024 `pthread_attr_setinheritsched`.
///
/// Errors: EINVAL: neither PTHREAD_INHERIT_SCHED nor PTHREAD_EXPLICIT_SCHED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_setinheritsched(attributes: *mut Attributes, inherit: c_int) -> c_int {
    if !(0..=1).contains(&inherit) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { (*attributes).inherit_scheduling = inherit };
    0
}
