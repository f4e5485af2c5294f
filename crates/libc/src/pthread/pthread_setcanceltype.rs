//! `pthread_setcanceltype`.

use crate::internal::errno::Errno;
use crate::internal::thread::cancel::ASYNCHRONOUS;
use crate::internal::{cancellation, thread};
use crate::types::c_int;

/// Sets when the calling thread acts on requests for cancellation. POSIX.1-2024 `pthread_setcanceltype`.
///
/// Errors: EINVAL: neither PTHREAD_CANCEL_DEFERRED nor PTHREAD_CANCEL_ASYNCHRONOUS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setcanceltype(new: c_int, old: *mut c_int) -> c_int {
    if !(0..=ASYNCHRONOUS).contains(&new) {
        return Errno::EINVAL.0;
    }
    let thread = thread::this();
    if !old.is_null() {
        // SAFETY: by the contract the object is the caller's to write.
        unsafe { old.write(thread.cancel_type.get()) };
    }
    thread.cancel_type.set(new);
    if new == ASYNCHRONOUS {
        cancellation::point();
    }
    0
}
