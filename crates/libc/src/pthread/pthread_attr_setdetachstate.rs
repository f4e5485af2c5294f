//! `pthread_attr_setdetachstate`.

use crate::internal::errno::Errno;
use crate::internal::thread::attributes::Attributes;
use crate::types::c_int;

/// Sets whether the thread is to be joined. POSIX.1-2024 `pthread_attr_setdetachstate`.
///
/// Errors: EINVAL: neither PTHREAD_CREATE_JOINABLE nor PTHREAD_CREATE_DETACHED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_attr_setdetachstate(attributes: *mut Attributes, state: c_int) -> c_int {
    if !(0..=1).contains(&state) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { (*attributes).detach_state = state };
    0
}
