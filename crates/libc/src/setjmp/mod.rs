//! `<setjmp.h>`: see arch/wasm32/setjmp.c. The compiler lowers `setjmp` and `longjmp` themselves; what is here remembers
//! signal masks, and is there for those who take longjmp's address.

pub mod __sigsetjmp_save;
pub mod longjmp;
pub mod siglongjmp;

use crate::types::{c_int, c_ulong};

/// C's `jmp_buf` and `sigjmp_buf`.
#[repr(C)]
pub struct JmpBuf {
    environment: [c_ulong; 8],
    saved: c_ulong,
    mask: [c_ulong; 16],
}

unsafe extern "C-unwind" {
    /// arch/wasm32/setjmp.c
    fn __wasm_longjmp(buffer: *mut JmpBuf, value: c_int) -> !;
}
