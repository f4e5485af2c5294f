//! `pthread_tryjoin_np`.

use super::pthread_join::put;
use crate::internal::errno::Errno;
use crate::internal::thread;
use crate::internal::thread::Thread;
use crate::types::{c_int, c_void};
use core::sync::atomic::Ordering::*;

/// As `pthread_join` for a thread that has ended. GNU.
///
/// Errors: EBUSY: it has not; EINVAL: the thread is detached.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_tryjoin_np(thread: *const Thread, result: *mut *mut c_void) -> c_int {
    use thread::join::{DETACHED, take};
    // SAFETY: by the contract it is a thread that was not joined, and the result the caller's to write.
    unsafe {
        if (*thread).state.load(Acquire) == DETACHED {
            return Errno::EINVAL.0;
        }
        if (*thread).tid() != 0 {
            return Errno::EBUSY.0;
        }
        put(Ok(take(&*thread)), result)
    }
}
