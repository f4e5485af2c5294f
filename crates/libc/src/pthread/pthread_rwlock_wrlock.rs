//! `pthread_rwlock_wrlock`.

use crate::internal::errno::OrNumber;
use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Takes a lock for writing, alone. POSIX.1-2024 `pthread_rwlock_wrlock`.
///
/// Errors: EDEADLK: the caller holds it for writing already.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_wrlock(lock: *mut ReadersWriter) -> c_int {
    // SAFETY: by the contract it points to a lock.
    unsafe { (*lock).write(None) }.or_number()
}
