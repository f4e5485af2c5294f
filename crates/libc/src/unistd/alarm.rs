//! `alarm`.

use crate::internal::syscall;
use crate::types::c_uint;

/// Has SIGALRM sent after that many seconds; 0 cancels. Returns what was left of the last one. POSIX.1-2024 `alarm`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn alarm(seconds: c_uint) -> c_uint {
    // SAFETY: takes no address.
    unsafe { syscall::alarm(seconds) }.unwrap_or(0) as c_uint
}
