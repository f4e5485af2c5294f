//! `thrd_sleep`.

use crate::internal::errno::Errno;
use crate::internal::futex::{CLOCK_REALTIME, Timespec};
use crate::internal::syscall;
use crate::types::c_int;

/// Sleeps: 0; -1 if a signal interrupted it, with what was left in `left`; -2 for a time that is none. C23 7.28.5.7. A cancellation point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn thrd_sleep(time: *const Timespec, left: *mut Timespec) -> c_int {
    // SAFETY: by the contract they point to timespecs, the second perhaps to none.
    match unsafe { syscall::cancellable::clock_nanosleep(CLOCK_REALTIME, 0, time, left) } {
        Ok(_) => 0,
        Err(Errno::EINTR) => -1,
        Err(_) => -2,
    }
}
