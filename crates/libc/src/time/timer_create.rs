//! `timer_create`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, c_void, clockid_t};

/// Makes a timer on a clock and stores its name. `event`, a `struct sigevent`, says what happens when it expires; null means
/// SIGALRM with the timer's number as its value. POSIX.1-2024 `timer_create`.
///
/// Errors: EAGAIN; EFAULT; EINVAL: no such clock, or a bad `event`; ENOSYS: also for SIGEV_THREAD, which needs a thread to wait.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timer_create(
    clock: clockid_t,
    event: *const c_void,
    timer: *mut *mut c_void,
) -> c_int {
    const SIGEV_THREAD: c_int = 2;
    /// Of `struct sigevent`: value, signal, what to do.
    type Event = [c_int; 3];
    // SAFETY: by the contract `event` is null or a struct sigevent.
    if !event.is_null() && unsafe { event.cast::<Event>().read() }[2] == SIGEV_THREAD {
        return Err(Errno::ENOSYS).or_errno();
    }
    let mut number: c_int = 0;
    let place = &raw mut number;
    // SAFETY: the kernel checks `event`, and writes `number`.
    let made = unsafe { syscall::timer_create(clock, event, place) };
    // SAFETY: by the contract `timer` is valid for writing.
    made.map(|_| unsafe { *timer = number as usize as *mut c_void }).map(|()| 0).or_errno()
}
