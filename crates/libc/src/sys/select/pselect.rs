//! `pselect`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// As `select`, with nanoseconds and a signal mask for the time of the call. POSIX.1-2024 `pselect`.
///
/// Errors: EBADF, EINTR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pselect(
    count: c_int,
    read: *mut c_void,
    write: *mut c_void,
    except: *mut c_void,
    timeout: *const [i64; 2],
    mask: *const u64,
) -> c_int {
    // The kernel takes the mask with its size as a pair, and writes the time left back, which POSIX forbids.
    // SAFETY: by the contract `timeout` is null or a struct timespec; the rest the kernel checks.
    unsafe {
        let mut left = if timeout.is_null() { [0; 2] } else { *timeout };
        let left = if timeout.is_null() { core::ptr::null_mut() } else { &raw mut left };
        let pair = [mask as usize, 8];
        syscall::cancellable::pselect6(count, read, write, except, left, &raw const pair)
    }
    .or_errno()
}
