//! `sigignore`.

use super::kernel_sigaction::Sigaction;
use super::sigaction::set_and_get;
use crate::internal::errno::OrErrno;
use crate::types::c_int;
use core::ptr::null_mut;

const SIG_IGN: usize = 1;

/// Has a signal ignored. POSIX.1-2017 `sigignore`.
///
/// Errors: EINVAL: no such signal, or SIGKILL or SIGSTOP.
#[unsafe(no_mangle)]
pub extern "C" fn sigignore(signal: c_int) -> c_int {
    let action = Sigaction { handler: SIG_IGN, mask: 0, rest: [0; 15], flags: 0, restorer: 0 };
    // SAFETY: the structure is here and complete.
    unsafe { set_and_get(signal, &action, null_mut()) }.or_errno()
}
