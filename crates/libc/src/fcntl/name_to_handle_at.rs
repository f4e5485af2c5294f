//! `name_to_handle_at`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void};

/// A handle for a file, `struct file_handle`, which `open_by_handle_at` takes. Linux: name_to_handle_at(2).
///
/// Errors: EFAULT; EINVAL; ENOENT; ENOSYS; ENOTDIR; EOPNOTSUPP; EOVERFLOW: it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn name_to_handle_at(
    dir: c_int,
    path: *const c_char,
    handle: *mut c_void,
    mount: *mut c_int,
    flags: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::name_to_handle_at(dir, path, handle, mount, flags) }.or_errno()
}
