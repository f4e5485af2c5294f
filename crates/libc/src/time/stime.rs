//! `stime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, time_t};

/// Sets the time. SVr4; Linux `stime`(2).
///
/// Errors: EPERM, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn stime(time: *const time_t) -> c_int {
    // SAFETY: by the contract `time` is readable; struct timeval is two numbers of 64 bits.
    unsafe {
        let timeval = [time.read(), 0];
        syscall::settimeofday(&raw const timeval, core::ptr::null::<u8>())
    }
    .or_errno()
}
