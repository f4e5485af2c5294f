//! `getegid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::gid_t;

/// The effective group's number. POSIX.1-2024 `getegid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getegid() -> gid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getegid() }.or_errno() as gid_t
}
