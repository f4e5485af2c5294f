//! `siginterrupt`.

use super::kernel_sigaction::{SA_RESTART, Sigaction};
use super::sigaction::set_and_get;
use crate::internal::errno::OrErrno;
use crate::types::c_int;

/// Whether system calls end with EINTR after the signal's handler. POSIX.1-2017 `siginterrupt`.
///
/// Errors: EINVAL: no such signal.
#[unsafe(no_mangle)]
pub extern "C" fn siginterrupt(signal: c_int, flag: c_int) -> c_int {
    let mut action = Sigaction { handler: 0, mask: 0, rest: [0; 15], flags: 0, restorer: 0 };
    // SAFETY: the structure is here and complete.
    unsafe {
        set_and_get(signal, core::ptr::null(), &mut action).and_then(|_| {
            if flag != 0 {
                action.flags &= !(SA_RESTART as c_int);
            } else {
                action.flags |= SA_RESTART as c_int;
            }
            set_and_get(signal, &action, core::ptr::null_mut())
        })
    }
    .or_errno()
}
