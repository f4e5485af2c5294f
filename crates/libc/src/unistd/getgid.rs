//! `getgid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::gid_t;

/// The real group's number. POSIX.1-2024 `getgid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getgid() -> gid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getgid() }.or_errno() as gid_t
}
