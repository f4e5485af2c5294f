//! `sem_getvalue`.

use crate::internal::semaphore::Semaphore;
use crate::types::c_int;

/// A semaphore's value; 0 if threads wait. POSIX.1-2024 `sem_getvalue`. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_getvalue(semaphore: *mut Semaphore, value: *mut c_int) -> c_int {
    // SAFETY: by the contract both point to what they say.
    unsafe { value.write((*semaphore).value()) };
    0
}
