//! `thrd_join`.

use crate::internal::thread;
use crate::internal::thread::Thread;
use crate::types::c_int;

/// Waits for a thread's end and gives its result: thrd_success, or thrd_error. C23 7.28.5.6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn thrd_join(thread: *const Thread, result: *mut c_int) -> c_int {
    // SAFETY: by the contract it is a thread that was not joined, and the result the caller's to write.
    unsafe {
        super::result(thread::join::join(&*thread, None).map(|value| {
            if !result.is_null() {
                result.write(value as usize as c_int);
            }
        }))
    }
}
