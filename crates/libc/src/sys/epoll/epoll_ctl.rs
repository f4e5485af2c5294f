//! `epoll_ctl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Adds a descriptor to an epoll (EPOLL_CTL_ADD), changes what it is watched for (MOD) or takes it away (DEL, which ignores
/// `event`, a `struct epoll_event`). Linux: epoll_ctl(2).
///
/// Errors: EBADF; EEXIST: it is there already; EFAULT; EINVAL: `epoll` is none, or is `fd`, or the operation or its flags are
/// unknown; ELOOP: epolls would watch each other, or too deep; ENOENT: it is not there; ENOMEM; ENOSPC; EPERM: it cannot be
/// watched: a regular file or a directory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn epoll_ctl(epoll: c_int, operation: c_int, fd: c_int, event: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::epoll_ctl(epoll, operation, fd, event) }.or_errno()
}
