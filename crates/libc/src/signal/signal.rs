//! `signal`.

use super::kernel_sigaction::{SA_RESTART, Sigaction};
use super::sigaction::set_and_get;
use crate::internal::errno::set_errno;
use crate::types::c_int;

/// The result on failure.
pub const SIG_ERR: usize = usize::MAX;

/// Sets a signal's handler (a function pointer, SIG_DFL or SIG_IGN) as BSD does: it stays, and system calls go on after it.
/// Returns the last one. C23 7.14.1.1.
///
/// Errors: EINVAL: no such signal (result SIG_ERR).
#[unsafe(no_mangle)]
pub extern "C" fn signal(signal: c_int, handler: usize) -> usize {
    // SAFETY: both structures are here and complete.
    unsafe {
        let new = Sigaction { handler, mask: 0, rest: [0; 15], flags: SA_RESTART as c_int, restorer: 0 };
        let mut old = Sigaction { handler: 0, mask: 0, rest: [0; 15], flags: 0, restorer: 0 };
        match set_and_get(signal, &new, &mut old) {
            Ok(_) => old.handler,
            Err(errno) => {
                set_errno(errno);
                SIG_ERR
            }
        }
    }
}
