//! `accept4`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, socklen_t};

/// As `accept`, with SOCK_CLOEXEC and SOCK_NONBLOCK for the new descriptor. POSIX.1-2024 `accept4`.
///
/// Errors: as `accept`; EINVAL: unknown flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn accept4(
    fd: c_int,
    address: *mut c_void,
    length: *mut socklen_t,
    flags: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::accept4(fd, address, length, flags) }.or_errno()
}
