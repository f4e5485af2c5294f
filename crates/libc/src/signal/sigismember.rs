//! `sigismember`.

use super::kernel_sigaction::is_signal;
use crate::types::c_int;

/// 1 if the signal is in the set, else 0; 0 too for what is no signal, as on musl. POSIX.1-2024 `sigismember`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigismember(set: *const u64, signal: c_int) -> c_int {
    // SAFETY: by the contract `set` is a sigset_t, whose first word holds signals 1 to 64.
    (is_signal(signal) && unsafe { *set } >> (signal - 1) & 1 == 1) as c_int
}
