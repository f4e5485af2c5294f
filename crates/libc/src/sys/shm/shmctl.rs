//! `shmctl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Asks about shared memory, changes or removes it. POSIX.1-2024 `shmctl`; Linux has more commands.
///
/// Errors: EACCES, EFAULT, EIDRM, EINVAL, ENOMEM, EPERM; ENOSYS where the embedder has no shared memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn shmctl(memory: c_int, command: c_int, data: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::shmctl(memory, command, data) }.or_errno()
}
