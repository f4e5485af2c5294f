//! `membarrier`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Orders the memory accesses of all threads: MEMBARRIER_CMD_*. Linux `membarrier`(2).
///
/// Errors: EINVAL, EPERM; ENOSYS where the kernel does not have it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn membarrier(command: c_int, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::membarrier(command, flags as u32, 0) }.or_errno()
}
