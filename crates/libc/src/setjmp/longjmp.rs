//! `longjmp` and `_longjmp`, as functions.

use super::{__wasm_longjmp, JmpBuf};
use crate::types::c_int;

/// Goes back to a `setjmp`, which returns `value`, or 1 for 0. C23 7.13.2.1.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn longjmp(buffer: *mut JmpBuf, value: c_int) -> ! {
    // SAFETY: by the contract the function that called setjmp has not returned.
    unsafe { __wasm_longjmp(buffer, value) }
}

/// As `longjmp`: the signal mask stays. POSIX.1-2017 `_longjmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn _longjmp(buffer: *mut JmpBuf, value: c_int) -> ! {
    // SAFETY: as above.
    unsafe { __wasm_longjmp(buffer, value) }
}
