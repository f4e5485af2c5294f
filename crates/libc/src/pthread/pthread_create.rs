//! `pthread_create`.

use crate::internal::thread::Thread;
use crate::internal::thread::attributes;
use crate::internal::thread::attributes::Attributes;
use crate::internal::thread::start::{Routine, start};
use crate::types::{c_int, c_void};

/// Starts a thread that runs `routine(argument)`. POSIX.1-2024 `pthread_create`.
///
/// Errors: EAGAIN: no memory, too many threads, or a kernel that makes none, which answers ENOSYS: POSIX has no other error for it;
/// EINVAL, EPERM: the scheduling that the attributes ask for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_create(
    thread: *mut *const Thread,
    given: *const Attributes,
    routine: unsafe extern "C" fn(*mut c_void) -> *mut c_void,
    argument: *mut c_void,
) -> c_int {
    // SAFETY: by the contract the attributes are initialized.
    let attributes = unsafe { given.as_ref() }.copied().unwrap_or_else(attributes::initial);
    match start(&attributes, Routine::Posix(routine), argument) {
        Ok(new) => {
            // SAFETY: by the contract the object is the caller's to write.
            unsafe { thread.write(new) };
            0
        }
        Err(error) => error.0,
    }
}
