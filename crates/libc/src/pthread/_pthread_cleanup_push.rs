//! `_pthread_cleanup_push`.

use crate::internal::thread;
use crate::internal::thread::Cleanup;
use crate::types::c_void;

/// Pushes a cleanup handler, which lies in the caller's frame: what the macro `pthread_cleanup_push` calls.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _pthread_cleanup_push(
    cleanup: *mut Cleanup,
    routine: unsafe extern "C" fn(*mut c_void),
    argument: *mut c_void,
) {
    let thread = thread::this();
    // SAFETY: by the macro it lives until `_pthread_cleanup_pop` takes it out.
    unsafe { cleanup.write(Cleanup { routine, argument, next: thread.cleanup.get() }) };
    thread.cleanup.set(cleanup);
}
