//! `sem_init`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::semaphore::Semaphore;
use crate::internal::semaphore::VALUE_MAX;
use crate::types::{c_int, c_uint};

/// Makes a semaphore with a value; `shared`: processes that share its memory may use it. POSIX.1-2024 `sem_init`.
///
/// Errors: EINVAL: the value is more than SEM_VALUE_MAX.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_init(semaphore: *mut Semaphore, shared: c_int, value: c_uint) -> c_int {
    if value > VALUE_MAX as c_uint {
        set_errno(Errno::EINVAL);
        return -1;
    }
    // SAFETY: by the contract the object is nobody's yet.
    unsafe { semaphore.write(Semaphore::new(value as c_int, shared != 0)) };
    0
}
