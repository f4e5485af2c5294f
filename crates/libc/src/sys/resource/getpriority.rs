//! `getpriority`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// The nice value of processes, the lowest if they are several: -20 to 19. It may be -1: set errno to 0 before.
/// POSIX.1-2024 `getpriority`.
///
/// Errors: EINVAL: `which` is no PRIO_*; ESRCH: nobody there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpriority(which: c_int, who: u32) -> c_int {
    // SAFETY: the call takes no address. The kernel counts from 40 to 1, so that an error is no value.
    unsafe { syscall::getpriority(which, who) }.map(|priority| 20 - priority).or_errno()
}
