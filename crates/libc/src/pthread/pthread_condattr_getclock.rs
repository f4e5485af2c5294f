//! `pthread_condattr_getclock`.

use crate::internal::condition::SHARED;
use crate::types::{c_int, clockid_t};

/// The clock of timed waits. POSIX.1-2024 `pthread_condattr_getclock`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_condattr_getclock(attributes: *const c_int, clock: *mut clockid_t) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { clock.write(attributes.read() & !SHARED) };
    0
}
