//! `pthread_rwlock_tryrdlock`.

use crate::internal::errno::OrNumber;
use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Takes a lock for reading if no writer has it. POSIX.1-2024 `pthread_rwlock_tryrdlock`.
///
/// Errors: EBUSY: one has; EAGAIN: too many readers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_tryrdlock(lock: *mut ReadersWriter) -> c_int {
    // SAFETY: by the contract it points to a lock.
    unsafe { (*lock).try_read() }.or_number()
}
