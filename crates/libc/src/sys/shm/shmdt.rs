//! `shmdt`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Takes shared memory out of the address space. POSIX.1-2024 `shmdt`.
///
/// Errors: EINVAL; ENOSYS where the embedder has no shared memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn shmdt(address: *const c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::shmdt(address) }.or_errno()
}
