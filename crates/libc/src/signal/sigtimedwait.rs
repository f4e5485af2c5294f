//! `sigtimedwait`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// `sigtimedwait` with the error as a value. A handler that ran meanwhile does not end the wait, as POSIX lets an implementation
/// choose and musl has it; a request for cancellation does.
///
/// # Safety
/// `set` is a sigset_t; `information` and `timeout` are null or a siginfo_t and a struct timespec.
pub unsafe fn wait(set: *const u64, information: *mut c_void, timeout: *const c_void) -> Result<i64, Errno> {
    loop {
        // SAFETY: the kernel checks every address, and reads the first 64 signals of the set.
        match unsafe { syscall::cancellable::rt_sigtimedwait(set, information, timeout, size_of::<u64>()) } {
            Err(Errno::EINTR) => {}
            result => return result,
        }
    }
}

/// Takes a signal of the set out of those that wait, or waits for one at most that long, and tells about it. Returns its number.
/// The signals are to be blocked. A cancellation point. POSIX.1-2024 `sigtimedwait`.
///
/// Errors: EAGAIN: the time is over; EINVAL: the timeout is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigtimedwait(
    set: *const u64,
    information: *mut c_void,
    timeout: *const c_void,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { wait(set, information, timeout) }.or_errno()
}
