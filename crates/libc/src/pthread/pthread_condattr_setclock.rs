//! `pthread_condattr_setclock`.

use crate::internal::condition::SHARED;
use crate::internal::errno::Errno;
use crate::internal::futex;
use crate::types::{c_int, clockid_t};

/// Sets the clock of timed waits. POSIX.1-2024 `pthread_condattr_setclock`.
///
/// Errors: EINVAL: there is no such clock, or it counts CPU time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_condattr_setclock(attributes: *mut c_int, clock: clockid_t) -> c_int {
    if !futex::is_clock_to_wait_on(clock) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract it points to attributes.
    unsafe { *attributes = *attributes & SHARED | clock };
    0
}
