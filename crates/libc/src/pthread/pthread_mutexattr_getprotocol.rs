//! `pthread_mutexattr_getprotocol`.

use crate::internal::mutex::INHERIT;
use crate::types::c_int;

/// PTHREAD_PRIO_NONE or PTHREAD_PRIO_INHERIT. POSIX.1-2024 `pthread_mutexattr_getprotocol`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_mutexattr_getprotocol(
    attributes: *const c_int,
    protocol: *mut c_int,
) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { protocol.write((attributes.read() & INHERIT != 0) as c_int) };
    0
}
