//! `open_by_handle_at`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Opens the file of a handle. Linux: open_by_handle_at(2).
///
/// Errors: EBADF; EFAULT; EINVAL; ELOOP; ENOSYS; EPERM; ESTALE: it is gone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open_by_handle_at(mount: c_int, handle: *mut c_void, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::open_by_handle_at(mount, handle, flags) }.or_errno()
}
