//! `mq_unlink`.

use super::name::for_kernel;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Removes the name of a message queue; it lives on until no one has it open. POSIX.1-2024 `mq_unlink`.
///
/// Errors: EACCES, ENAMETOOLONG, ENOENT; ENOSYS where the embedder has no message queues.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mq_unlink(name: *const c_char) -> c_int {
    // SAFETY: by the contract of the C function `name` is a string.
    unsafe { syscall::mq_unlink(for_kernel(name)) }
        .map_err(|errno| if errno == Errno::EPERM { Errno::EACCES } else { errno })
        .or_errno()
}
