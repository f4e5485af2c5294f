//! `setfsgid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, gid_t};

/// Sets the group that counts for files, and returns the one before, also if it could not be set. Linux `setfsgid`(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setfsgid(gid: gid_t) -> c_int {
    // SAFETY: the call takes no address.
    unsafe { syscall::setfsgid(gid) }.or_errno()
}
