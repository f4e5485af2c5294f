//! `_exit`.

use crate::stdlib::_Exit::_Exit;
use crate::types::c_int;

/// Ends the process at once. POSIX.1-2024 `_exit`.
#[unsafe(no_mangle)]
pub extern "C" fn _exit(status: c_int) -> ! {
    _Exit(status)
}
