//! `pthread_setconcurrency`.

use crate::internal::errno::Errno;
use crate::types::c_int;

/// Takes a hint, which has no effect: each thread is one of the kernel's. POSIX.1-2017 `pthread_setconcurrency`.
///
/// Errors: EINVAL: negative; EAGAIN: a level that cannot be had: any but 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_setconcurrency(level: c_int) -> c_int {
    match level {
        ..0 => Errno::EINVAL.0,
        0 => 0,
        _ => Errno::EAGAIN.0,
    }
}
