//! `pthread_setaffinity_np`.

use crate::internal::errno::{Errno, OrNumber};
use crate::internal::syscall;
use crate::internal::thread::Thread;
use crate::types::{c_int, c_void, size_t};

/// Sets on which processors a thread may run. GNU.
///
/// Errors: EINVAL: on none that there is; ESRCH: the thread has ended; ENOSYS where the kernel cannot.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setaffinity_np(
    thread: *const Thread,
    size: size_t,
    set: *const c_void,
) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and the set has `size` bytes.
    unsafe {
        match (*thread).tid() {
            0 => Errno::ESRCH.0,
            tid => syscall::sched_setaffinity(tid, size, set).or_number(),
        }
    }
}
