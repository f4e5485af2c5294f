//! `sigaction`.

use super::kernel_sigaction::{KernelSigaction, Sigaction, is_reserved};
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// `sigaction` with the error as a value.
///
/// # Safety
/// Both pointers are null or valid.
pub unsafe fn set_and_get(signal: c_int, new: *const Sigaction, old: *mut Sigaction) -> Result<i64, Errno> {
    if is_reserved(signal) {
        return Err(Errno::EINVAL);
    }
    let mut to = KernelSigaction::default();
    let mut from = KernelSigaction::default();
    // SAFETY: by the contract.
    unsafe {
        let mut set = core::ptr::null();
        if !new.is_null() {
            let mask = (*new).mask;
            to.handler = (*new).handler;
            to.flags = (*new).flags as u32 as u64;
            to.mask = [mask as u32, (mask >> 32) as u32];
            set = &raw const to;
        }
        syscall::rt_sigaction(signal, set, &raw mut from, size_of::<u64>())?;
        if !old.is_null() {
            let mask = from.mask[0] as u64 | (from.mask[1] as u64) << 32;
            (*old).handler = from.handler;
            (*old).mask = mask;
            (*old).flags = from.flags as c_int;
        }
    }
    Ok(0)
}

/// Sets what a signal does, and tells what it did. POSIX.1-2024 `sigaction`.
///
/// Errors: EINVAL: no such signal, one that the C library keeps for threads, or SIGKILL or SIGSTOP.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigaction(signal: c_int, new: *const Sigaction, old: *mut Sigaction) -> c_int {
    // SAFETY: by the contract both pointers are null or valid.
    unsafe { set_and_get(signal, new, old) }.or_errno()
}
