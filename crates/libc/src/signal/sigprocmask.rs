//! `sigprocmask`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Changes which signals are held back. POSIX.1-2024 `sigprocmask`.
///
/// Errors: EINVAL: `how` is none of SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigprocmask(how: c_int, set: *const u64, old: *mut u64) -> c_int {
    // SAFETY: the kernel reads and writes the first 64 signals of a sigset_t.
    unsafe { syscall::rt_sigprocmask(how, set, old, size_of::<u64>()) }.or_errno()
}
