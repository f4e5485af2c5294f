//! `sigpause`.

use super::change_mask::only;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Waits for a signal with `signal` not held back meanwhile. Always -1. POSIX.1-2017 `sigpause`.
///
/// Errors: EINTR: a handler has run; EINVAL: no such signal.
#[unsafe(no_mangle)]
pub extern "C" fn sigpause(signal: c_int) -> c_int {
    wait(signal).or_errno()
}

fn wait(signal: c_int) -> Result<i64, Errno> {
    let set = only(signal)?;
    let mut mask = 0u64;
    let none = core::ptr::null::<u64>();
    // SAFETY: the addresses are those of variables here.
    unsafe {
        syscall::rt_sigprocmask(0, none, &raw mut mask, size_of::<u64>())?;
        mask &= !set;
        syscall::rt_sigsuspend(&raw const mask, size_of::<u64>())
    }
}
