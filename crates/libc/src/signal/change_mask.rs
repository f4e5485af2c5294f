//! Changing the process's mask by one signal, as the functions of System V do.

use super::kernel_sigaction::{is_reserved, is_signal};
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::c_int;

/// SIG_BLOCK.
pub const BLOCK: c_int = 0;
/// SIG_UNBLOCK.
pub const UNBLOCK: c_int = 1;

/// The set of one signal. EINVAL: no such signal, or one that the C library keeps for threads.
pub fn only(signal: c_int) -> Result<u64, Errno> {
    if is_signal(signal) && !is_reserved(signal) { Ok(1 << (signal - 1)) } else { Err(Errno::EINVAL) }
}

/// Adds a signal to the mask or takes it out; returns the mask as it was. EINVAL as [`only`].
pub fn change(how: c_int, signal: c_int) -> Result<u64, Errno> {
    let set = only(signal)?;
    let mut old = 0u64;
    // SAFETY: the addresses are those of variables here.
    unsafe { syscall::rt_sigprocmask(how, &raw const set, &raw mut old, size_of::<u64>())? };
    Ok(old)
}
