//! `pthread_attr_getschedparam`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// The priority, as it was set: the first member of `struct sched_param`. POSIX.1-2024 `pthread_attr_getschedparam`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getschedparam(
    attributes: *const Attributes,
    priority: *mut c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { priority.write((*attributes).priority) };
    0
}
