//! `_pthread_cleanup_pop`.

use crate::internal::thread;
use crate::internal::thread::Cleanup;
use crate::types::c_int;

/// Takes out the handler that was pushed last, and runs it if told to: what the macro `pthread_cleanup_pop` calls.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn _pthread_cleanup_pop(cleanup: *mut Cleanup, run: c_int) {
    // SAFETY: by the macro it is the one that was pushed last.
    unsafe { thread::cleanup::pop_and_run(cleanup, run != 0) }
}
