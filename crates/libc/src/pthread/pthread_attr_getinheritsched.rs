//! `pthread_attr_getinheritsched`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// PTHREAD_INHERIT_SCHED or PTHREAD_EXPLICIT_SCHED. POSIX.1-2024 `pthread_attr_getinheritsched`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getinheritsched(
    attributes: *const Attributes,
    inherit: *mut c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { inherit.write((*attributes).inherit_scheduling) };
    0
}
