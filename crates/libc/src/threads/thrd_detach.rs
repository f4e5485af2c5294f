//! `thrd_detach`.

use crate::internal::thread;
use crate::internal::thread::Thread;
use crate::types::c_int;

/// Says that nobody will join a thread: thrd_success, or thrd_error. C23 7.28.5.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn thrd_detach(thread: *const Thread) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined.
    super::result(thread::join::detach(unsafe { &*thread }))
}
