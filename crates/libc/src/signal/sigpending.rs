//! `sigpending`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Which signals wait because they are held back. POSIX.1-2024 `sigpending`.
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigpending(set: *mut u64) -> c_int {
    // SAFETY: the kernel writes the first 64 signals of a sigset_t.
    unsafe { syscall::rt_sigpending(set, size_of::<u64>()) }.or_errno()
}
