//! `pthread_condattr_getpshared`.

use crate::internal::condition::SHARED;
use crate::types::c_int;

/// PTHREAD_PROCESS_PRIVATE or PTHREAD_PROCESS_SHARED. POSIX.1-2024 `pthread_condattr_getpshared`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_condattr_getpshared(attributes: *const c_int, shared: *mut c_int) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { shared.write((attributes.read() & SHARED != 0) as c_int) };
    0
}
