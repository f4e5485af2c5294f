//! `pthread_rwlock_rdlock`.

use crate::internal::errno::OrNumber;
use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Takes a lock for reading, beside other readers. POSIX.1-2024 `pthread_rwlock_rdlock`.
///
/// Errors: EAGAIN: too many readers; EDEADLK: the caller holds it for writing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_rdlock(lock: *mut ReadersWriter) -> c_int {
    // SAFETY: by the contract it points to a lock.
    unsafe { (*lock).read(None) }.or_number()
}
