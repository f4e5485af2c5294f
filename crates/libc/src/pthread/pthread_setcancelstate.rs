//! `pthread_setcancelstate`.

use crate::internal::errno::Errno;
use crate::internal::thread::cancel::{ASYNCHRONOUS, ENABLE, MASKED};
use crate::internal::{cancellation, thread};
use crate::types::c_int;

/// Sets whether the calling thread acts on requests for cancellation. POSIX.1-2024 `pthread_setcancelstate`; PTHREAD_CANCEL_MASKED, with
/// which points fail with ECANCELED, is musl's.
///
/// Errors: EINVAL: no state.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setcancelstate(state: c_int, old: *mut c_int) -> c_int {
    if !(ENABLE..=MASKED).contains(&state) {
        return Errno::EINVAL.0;
    }
    let thread = thread::this();
    if !old.is_null() {
        // SAFETY: by the contract the object is the caller's to write.
        unsafe { old.write(thread.cancel_state.get()) };
    }
    thread.cancel_state.set(state);
    if thread.cancel_type.get() == ASYNCHRONOUS {
        cancellation::point();
    }
    0
}
