//! `siglongjmp`.

use super::{__wasm_longjmp, JmpBuf};
use crate::internal::syscall;
use crate::types::c_int;

const SIG_SETMASK: c_int = 2;

/// Goes back to a `sigsetjmp`, with its signal mask if that was saved. POSIX.1-2024 `siglongjmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn siglongjmp(buffer: *mut JmpBuf, value: c_int) -> ! {
    // SAFETY: by the contract the function that called sigsetjmp has not returned.
    unsafe {
        if (*buffer).saved != 0 {
            let mask = &raw const (*buffer).mask;
            let _ =
                syscall::rt_sigprocmask(SIG_SETMASK, mask, core::ptr::null_mut::<u64>(), size_of::<u64>());
        }
        __wasm_longjmp(buffer, value)
    }
}
