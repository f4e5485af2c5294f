//! `semtimedop`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// As `semop`, waiting at most as long as `timeout` says, unless that is null. Linux.
///
/// Errors: as `semop`; EAGAIN: the time is over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn semtimedop(
    set: c_int,
    operations: *mut c_void,
    count: size_t,
    timeout: *const c_void,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::semtimedop(set, operations, count, timeout) }.or_errno()
}
