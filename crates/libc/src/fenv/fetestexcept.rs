//! `fetestexcept`

use crate::types::c_int;

/// Which of `exceptions` are set (C23 7.6.4.6): WebAssembly keeps no flags, so 0.
#[unsafe(no_mangle)]
pub extern "C" fn fetestexcept(_exceptions: c_int) -> c_int {
    0
}
