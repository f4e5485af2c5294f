//! `close`.

use crate::internal::errno::OrErrno;
use crate::internal::{cancellation, syscall};
use crate::types::c_int;

/// Closes a descriptor. On Linux it is closed even when a signal interrupted the call, so EINTR is no error
/// to repeat it for. POSIX.1-2024 `close`.
///
/// Errors: EBADF, EIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn close(fd: c_int) -> c_int {
    // Not after the call: then the descriptor is closed.
    cancellation::point();
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::close(fd) }.or_errno()
}
