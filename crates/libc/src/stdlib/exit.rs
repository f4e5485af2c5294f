//! `exit`.

use super::{__cxa_atexit, _Exit::_Exit};
use crate::types::c_int;

unsafe extern "C" {
    /// stdio's last word: writes out what streams hold. Weak (arch/wasm32/stdio_exit.c): a program without stdio has none.
    fn __stdio_exit();
}

/// Runs the handlers of atexit and __cxa_atexit in reverse order, flushes all streams and ends the process with
/// `status & 0377`. C23 7.24.4.4, POSIX.1-2024 `exit`.
#[unsafe(no_mangle)]
pub extern "C" fn exit(status: c_int) -> ! {
    // SAFETY: the handlers are functions that the program registered for this moment.
    unsafe {
        __cxa_atexit::run_all();
        __stdio_exit();
    }
    _Exit(status)
}
