//! `raise`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Sends the calling thread a signal; its handler has run when this returns. C23 7.14.2.1.
///
/// Errors: EINVAL: no such signal.
#[unsafe(no_mangle)]
pub extern "C" fn raise(signal: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::gettid().and_then(|thread| syscall::tkill(thread as i32, signal)) }.or_errno()
}
