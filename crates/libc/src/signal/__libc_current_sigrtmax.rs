//! `__libc_current_sigrtmax`.

use crate::types::c_int;

/// What SIGRTMAX stands for.
#[unsafe(no_mangle)]
pub extern "C" fn __libc_current_sigrtmax() -> c_int {
    64
}
