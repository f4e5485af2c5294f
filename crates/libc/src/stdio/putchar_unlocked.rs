//! `putchar_unlocked`.

use crate::internal::stream::write;
use crate::stdio::stdout::stdout;
use crate::types::c_int;

/// `putc_unlocked` to stdout. POSIX.1-2024 `putchar_unlocked`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn putchar_unlocked(byte: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { write::put(stdout.0, byte as u8) }
}
