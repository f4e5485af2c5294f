//! `pthread_rwlock_unlock`.

use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Gives back a lock, whether it was taken for reading or for writing. POSIX.1-2024 `pthread_rwlock_unlock`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_unlock(lock: *mut ReadersWriter) -> c_int {
    // SAFETY: by the contract it points to a lock, which the caller holds.
    unsafe { (*lock).unlock() };
    0
}
