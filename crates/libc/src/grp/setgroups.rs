//! `setgroups`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, gid_t, size_t};

/// Sets the process's supplementary groups. setgroups(2).
///
/// Errors: EFAULT, EINVAL, ENOMEM, EPERM; ENOSYS where the embedder does not let programs change identity.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setgroups(count: size_t, groups: *const gid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::setgroups(count, groups) }.or_errno()
}
