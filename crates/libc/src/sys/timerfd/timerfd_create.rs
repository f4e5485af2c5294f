//! `timerfd_create`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes a timer that is read as a descriptor; `flags`: TFD_*. Linux: timerfd_create(2).
///
/// Errors: EINVAL: no such clock, or unknown flags; EMFILE, ENFILE, ENODEV, ENOMEM; EPERM: the clock wakes the machine up.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timerfd_create(clock: c_int, flags: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::timerfd_create(clock, flags) }.or_errno()
}
