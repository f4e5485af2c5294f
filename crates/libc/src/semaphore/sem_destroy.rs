//! `sem_destroy`.

use crate::internal::semaphore::Semaphore;
use crate::types::c_int;

/// Ends a semaphore's use. POSIX.1-2024 `sem_destroy`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_destroy(_semaphore: *mut Semaphore) -> c_int {
    0
}
