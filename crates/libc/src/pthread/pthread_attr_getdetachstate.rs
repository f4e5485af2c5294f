//! `pthread_attr_getdetachstate`.

use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// PTHREAD_CREATE_JOINABLE or PTHREAD_CREATE_DETACHED. POSIX.1-2024 `pthread_attr_getdetachstate`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_getdetachstate(
    attributes: *const Attributes,
    state: *mut c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { state.write((*attributes).detach_state) };
    0
}
