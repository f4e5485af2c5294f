//! `__sigsetjmp_save`: what `sigsetjmp` does besides setjmp.

use super::JmpBuf;
use crate::internal::syscall;
use crate::types::c_int;

/// Notes whether to save the signal mask, and the mask.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __sigsetjmp_save(buffer: *mut JmpBuf, save: c_int) {
    // SAFETY: by the contract `buffer` is a sigjmp_buf; the kernel writes one word of the mask.
    unsafe {
        (*buffer).saved = (save != 0) as u64;
        if save != 0 {
            let mask = &raw mut (*buffer).mask;
            let _ = syscall::rt_sigprocmask(0, core::ptr::null::<u64>(), mask, size_of::<u64>());
        }
    }
}
