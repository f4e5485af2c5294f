//! `sigaddset`.

use super::kernel_sigaction::is_signal;
use crate::internal::errno::{Errno, set_errno};
use crate::types::c_int;

/// Adds a signal to a set. POSIX.1-2024 `sigaddset`.
///
/// Errors: EINVAL: no such signal, or one that the C library keeps for threads.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigaddset(set: *mut u64, signal: c_int) -> c_int {
    if !is_signal(signal) || (32..=34).contains(&signal) {
        set_errno(Errno::EINVAL);
        return -1;
    }
    let bit = 1u64 << (signal - 1);
    // SAFETY: by the contract `set` is a sigset_t, whose first word holds signals 1 to 64.
    unsafe { *set |= bit };
    0
}
