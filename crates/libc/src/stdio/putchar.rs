//! `putchar`.

use crate::internal::stream::{lock, write};
use crate::stdio::stdout::stdout;
use crate::types::c_int;

/// `fputc` to stdout. C23 7.23.7.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putchar(byte: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stdout.0);
        write::put(stdout.0, byte as u8)
    }
}
