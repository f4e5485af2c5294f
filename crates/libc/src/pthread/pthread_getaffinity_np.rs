//! `pthread_getaffinity_np`.

use crate::internal::errno::{Errno, OrNumber};
use crate::internal::thread::Thread;
use crate::sched::sched_getaffinity::get;
use crate::types::{c_int, c_void, size_t};

/// On which processors a thread may run. GNU.
///
/// Errors: EINVAL: the set is too small; ESRCH: the thread has ended.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_getaffinity_np(
    thread: *const Thread,
    size: size_t,
    set: *mut c_void,
) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and the set has `size` bytes.
    unsafe {
        match (*thread).tid() {
            0 => Errno::ESRCH.0,
            tid => get(tid, size, set).or_number(),
        }
    }
}
