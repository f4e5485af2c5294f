//! `pthread_mutexattr_settype`.

use crate::internal::errno::Errno;
use crate::internal::mutex::{ERRORCHECK, TYPE};
use crate::types::c_int;

/// Sets the type. POSIX.1-2024 `pthread_mutexattr_settype`.
///
/// Errors: EINVAL: there is no such type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_settype(attributes: *mut c_int, kind: c_int) -> c_int {
    if !(0..=ERRORCHECK).contains(&kind) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { *attributes = *attributes & !TYPE | kind };
    0
}
