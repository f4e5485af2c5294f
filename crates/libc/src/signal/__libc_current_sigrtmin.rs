//! `__libc_current_sigrtmin`.

use crate::types::c_int;

/// What SIGRTMIN stands for.
#[unsafe(no_mangle)]
pub extern "C" fn __libc_current_sigrtmin() -> c_int {
    35
}
