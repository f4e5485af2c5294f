//! `semop`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Performs operations on a set of semaphores, all at once. POSIX.1-2024 `semop`.
///
/// Errors: E2BIG, EACCES, EAGAIN, EFAULT, EFBIG, EIDRM, EINTR, EINVAL, ENOMEM, ERANGE; ENOSYS where the embedder has no semaphores.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn semop(set: c_int, operations: *mut c_void, count: size_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::semop(set, operations, count) }.or_errno()
}
