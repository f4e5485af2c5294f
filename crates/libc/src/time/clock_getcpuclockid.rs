//! `clock_getcpuclockid`.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::{c_int, clockid_t, pid_t};

/// The processor-time clock of a process. Returns 0 or the error's number. POSIX.1-2024 `clock_getcpuclockid`.
///
/// Errors: ESRCH: no such process.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn clock_getcpuclockid(pid: pid_t, clock: *mut clockid_t) -> c_int {
    let id = (!pid).wrapping_mul(8).wrapping_add(2);
    // SAFETY: by the contract `clock` is valid.
    unsafe {
        match syscall::clock_getres(id, core::ptr::null_mut::<i64>()) {
            Ok(_) => {
                *clock = id;
                0
            }
            Err(Errno::EINVAL) => Errno::ESRCH.0,
            Err(errno) => errno.0,
        }
    }
}
