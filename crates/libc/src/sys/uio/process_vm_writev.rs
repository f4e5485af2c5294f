//! `process_vm_writev`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_ulong, c_void, pid_t, ssize_t};

/// Copies to the memory of another process: `local` and `remote` are arrays of `struct iovec`. Returns how many bytes. Linux:
/// process_vm_writev(2).
///
/// Errors: EFAULT; EINVAL; ENOMEM; ENOSYS; EPERM; ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn process_vm_writev(
    pid: pid_t,
    local: *const c_void,
    local_count: c_ulong,
    remote: *const c_void,
    remote_count: c_ulong,
    flags: c_ulong,
) -> ssize_t {
    // The kernel's counts have 32 bits here: more buffers than that are as wrong as the most that it can be told.
    let count = |count: c_ulong| usize::try_from(count).unwrap_or(usize::MAX);
    let (local_count, remote_count) = (count(local_count), count(remote_count));
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::process_vm_writev(pid, local, local_count, remote, remote_count, flags) }
        .or_errno_size()
}
