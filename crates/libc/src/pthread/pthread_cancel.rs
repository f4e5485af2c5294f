//! `pthread_cancel`.

use crate::internal::errno::OrNumber;
use crate::internal::thread;
use crate::internal::thread::Thread;
use crate::types::c_int;

/// Asks a thread to end as by `pthread_exit(PTHREAD_CANCELED)`: at its next cancellation point, or at once if its type is
/// PTHREAD_CANCEL_ASYNCHRONOUS. POSIX.1-2024 `pthread_cancel`.
///
/// Errors: those of sending a signal to another thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_cancel(thread: *const Thread) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined.
    thread::cancel::request(unsafe { &*thread }).or_number()
}
