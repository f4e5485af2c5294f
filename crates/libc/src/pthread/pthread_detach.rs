//! `pthread_detach`.

use crate::internal::errno::OrNumber;
use crate::internal::thread;
use crate::internal::thread::Thread;
use crate::types::c_int;

/// Says that nobody will join a thread. POSIX.1-2024 `pthread_detach`.
///
/// Errors: EINVAL: it is detached already.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_detach(thread: *const Thread) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined.
    thread::join::detach(unsafe { &*thread }).or_number()
}
