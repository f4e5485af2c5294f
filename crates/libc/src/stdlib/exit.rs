//! `exit`.

use super::_Exit::_Exit;
use crate::types::c_int;

unsafe extern "C" {
    /// Runs the handlers and writes out what streams hold, of what a program has of both: arch/wasm32/exit.c.
    fn __libc_finish();
}

/// Runs the handlers of atexit and __cxa_atexit in reverse order, flushes all streams and ends the process with
/// `status & 0377`. C23 7.24.4.4, POSIX.1-2024 `exit`.
#[unsafe(no_mangle)]
pub extern "C" fn exit(status: c_int) -> ! {
    // SAFETY: the handlers are functions that the program registered for this moment.
    unsafe { __libc_finish() }
    _Exit(status)
}
