//! `pthread_join`.

use crate::internal::errno::Errno;
use crate::internal::thread;
use crate::internal::thread::Thread;
use crate::types::{c_int, c_void};

/// Waits for a thread's end and gives its result. A cancellation point. POSIX.1-2024 `pthread_join`.
///
/// Errors: EINVAL: the thread is detached; EDEADLK: it is the caller.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_join(thread: *const Thread, result: *mut *mut c_void) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and the result the caller's to write.
    unsafe { put(thread::join::join(&*thread, None), result) }
}

/// Puts a result where the caller wants it, if it does; the error's number.
///
/// # Safety
/// `to` is null or may be written.
pub unsafe fn put(result: Result<*mut c_void, Errno>, to: *mut *mut c_void) -> c_int {
    match result {
        Ok(result) => {
            if !to.is_null() {
                // SAFETY: by the contract.
                unsafe { to.write(result) };
            }
            0
        }
        Err(error) => error.0,
    }
}
