//! `pthread_rwlock_destroy`.

use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Ends the use of a read-write lock. POSIX.1-2024 `pthread_rwlock_destroy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_destroy(_lock: *mut ReadersWriter) -> c_int {
    0
}
