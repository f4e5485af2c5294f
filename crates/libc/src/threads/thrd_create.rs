//! `thrd_create`.

use crate::internal::thread::Thread;
use crate::internal::thread::attributes;
use crate::internal::thread::start::{Routine, start};
use crate::types::{c_int, c_void};

/// Starts a thread that runs `routine(argument)`: thrd_success, thrd_nomem, or thrd_error. C23 7.28.5.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn thrd_create(
    thread: *mut *const Thread,
    routine: unsafe extern "C" fn(*mut c_void) -> c_int,
    argument: *mut c_void,
) -> c_int {
    let result = start(&attributes::initial(), Routine::C11(routine), argument);
    // SAFETY: by the contract the object is the caller's to write.
    super::result(result.map(|new| unsafe { thread.write(new) }))
}
