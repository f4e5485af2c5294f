//! `sigset`.

use super::change_mask::{BLOCK, UNBLOCK, change, only};
use super::kernel_sigaction::Sigaction;
use super::sigaction::set_and_get;
use super::signal::SIG_ERR;
use crate::internal::errno::{Errno, set_errno};
use crate::types::c_int;
use core::ptr::null;

/// Holds the signal back.
const SIG_HOLD: usize = 2;

/// Sets what a signal does and takes it out of the mask, or, with SIG_HOLD, adds it to the mask. Returns SIG_HOLD if the signal was held
/// back, else what it did. POSIX.1-2017 `sigset`.
///
/// Errors: EINVAL: no such signal, or SIGKILL or SIGSTOP (result SIG_ERR).
#[unsafe(no_mangle)]
pub extern "C" fn sigset(signal: c_int, handler: usize) -> usize {
    set(signal, handler).unwrap_or_else(|errno| {
        set_errno(errno);
        SIG_ERR
    })
}

fn set(signal: c_int, handler: usize) -> Result<usize, Errno> {
    let bit = only(signal)?;
    let new = Sigaction { handler, mask: 0, rest: [0; 15], flags: 0, restorer: 0 };
    let mut old = Sigaction { handler: 0, mask: 0, rest: [0; 15], flags: 0, restorer: 0 };
    // SAFETY: both structures are here and complete.
    let mask = unsafe {
        if handler == SIG_HOLD {
            set_and_get(signal, null(), &mut old)?;
            change(BLOCK, signal)?
        } else {
            set_and_get(signal, &new, &mut old)?;
            change(UNBLOCK, signal)?
        }
    };
    Ok(if mask & bit != 0 { SIG_HOLD } else { old.handler })
}
