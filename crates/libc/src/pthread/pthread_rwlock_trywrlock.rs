//! `pthread_rwlock_trywrlock`.

use crate::internal::errno::OrNumber;
use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Takes a lock for writing if nobody has it. POSIX.1-2024 `pthread_rwlock_trywrlock`.
///
/// Errors: EBUSY: somebody has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_trywrlock(lock: *mut ReadersWriter) -> c_int {
    // SAFETY: by the contract it points to a lock.
    unsafe { (*lock).try_write() }.or_number()
}
