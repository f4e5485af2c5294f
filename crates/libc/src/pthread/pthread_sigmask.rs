//! `pthread_sigmask`.

use crate::internal::errno::OrNumber;
use crate::internal::syscall;
use crate::types::c_int;

/// Changes which signals the calling thread holds back. POSIX.1-2024 `pthread_sigmask`.
///
/// Errors: EINVAL: `how` is none of SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK, and there is a set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_sigmask(how: c_int, set: *const u64, old: *mut u64) -> c_int {
    // SAFETY: the kernel reads and writes the first 64 signals of a sigset_t.
    unsafe { syscall::rt_sigprocmask(how, set, old, size_of::<u64>()) }.or_number()
}
