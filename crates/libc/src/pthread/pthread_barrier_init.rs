//! `pthread_barrier_init`.

use crate::internal::barrier::Barrier;
use crate::internal::errno::Errno;
use crate::types::{c_int, c_uint};

/// Makes a barrier that lets threads go when `count` of them have come. POSIX.1-2024 `pthread_barrier_init`.
///
/// Errors: EINVAL: `count` is 0, or more than an int holds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_barrier_init(
    barrier: *mut Barrier,
    attributes: *const c_int,
    count: c_uint,
) -> c_int {
    if count == 0 || count > c_int::MAX as c_uint {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract the object is nobody's yet; pthread_barrierattr_t is what `setpshared` set.
    unsafe { barrier.write(Barrier::new(count, attributes.as_ref().is_some_and(|shared| *shared != 0))) };
    0
}
