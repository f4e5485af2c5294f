//! `setfsuid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, uid_t};

/// Sets the user that counts for files, and returns the one before, also if it could not be set. Linux `setfsuid`(2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setfsuid(uid: uid_t) -> c_int {
    // SAFETY: the call takes no address.
    unsafe { syscall::setfsuid(uid) }.or_errno()
}
