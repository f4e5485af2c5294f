//! `select`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Waits for descriptors. POSIX.1-2024 `select`; as on Linux the time left is written back.
///
/// Errors: EBADF, EINTR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn select(
    count: c_int,
    read: *mut c_void,
    write: *mut c_void,
    except: *mut c_void,
    timeout: *mut c_void,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::select(count, read, write, except, timeout) }.or_errno()
}
