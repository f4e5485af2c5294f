//! `pthread_rwlock_init`.

use crate::internal::readers_writer::ReadersWriter;
use crate::types::c_int;

/// Makes a read-write lock, private or as the attributes say. POSIX.1-2024 `pthread_rwlock_init`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_rwlock_init(lock: *mut ReadersWriter, attributes: *const c_int) -> c_int {
    // SAFETY: by the contract the object is nobody's yet; the first word of the attributes is what `setpshared` set.
    unsafe { lock.write(ReadersWriter::new(attributes.as_ref().is_some_and(|shared| *shared != 0))) };
    0
}
