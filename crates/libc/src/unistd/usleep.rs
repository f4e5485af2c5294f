//! `usleep`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint};

/// Waits.
///
/// Errors: EINTR.
#[unsafe(no_mangle)]
pub extern "C" fn usleep(microseconds: c_uint) -> c_int {
    let time = [(microseconds / 1_000_000) as i64, (microseconds % 1_000_000) as i64 * 1000];
    // SAFETY: struct timespec is two longs.
    unsafe { syscall::cancellable::nanosleep(&raw const time, core::ptr::null_mut::<i64>()) }.or_errno()
}
