//! `shmat`.

use crate::internal::errno::set_errno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Puts shared memory into the address space, at `address` or, if that is null, where there is room. Returns where it is, or
/// (void *)-1. POSIX.1-2024 `shmat`.
///
/// Errors: EACCES, EIDRM, EINVAL, ENOMEM; ENOSYS where the embedder has no shared memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn shmat(memory: c_int, address: *const c_void, flags: c_int) -> *mut c_void {
    // SAFETY: what SHM_REMAP replaces is the caller's to answer for.
    match unsafe { syscall::shmat(memory, address, flags) } {
        Ok(address) => address as usize as *mut c_void,
        Err(errno) => {
            set_errno(errno);
            usize::MAX as *mut c_void
        }
    }
}
