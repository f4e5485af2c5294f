//! `aio_suspend`.

use super::request::Request;
use crate::internal::cancellation::around;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, c_void};
use core::ptr::null_mut;

/// Waits until one of the requests is complete, as they all are. A cancellation point. POSIX.1-2024 `aio_suspend`.
///
/// Errors: EAGAIN: there is none, and the time is over; EINTR: there is none, and a handler has run; EINVAL: a negative count.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_suspend(
    requests: *const *const Request,
    count: c_int,
    timeout: *const c_void,
) -> c_int {
    if count < 0 {
        return Err(Errno::EINVAL).or_errno();
    }
    // SAFETY: by the contract of the C function the array has `count` places; the kernel checks the timeout.
    around(|| unsafe {
        if (0..count as usize).any(|i| !(*requests.add(i)).is_null()) {
            return Ok(0);
        }
        if timeout.is_null() {
            return syscall::pause();
        }
        syscall::nanosleep(timeout, null_mut::<u8>()).and(Err(Errno::EAGAIN))
    })
    .or_errno()
}

/// [`aio_suspend`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_suspend64(
    requests: *const *const Request,
    count: c_int,
    timeout: *const c_void,
) -> c_int {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { aio_suspend(requests, count, timeout) }
}
