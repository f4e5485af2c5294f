//! `quick_exit`.

use super::{_Exit::_Exit, at_quick_exit};
use crate::types::c_int;

/// Runs the handlers of at_quick_exit in reverse order and ends the process; streams are not flushed. C23 7.24.4.7.
#[unsafe(no_mangle)]
pub extern "C" fn quick_exit(status: c_int) -> ! {
    while let Some(handler) = at_quick_exit::take() {
        // SAFETY: the program registered it for this moment.
        unsafe { handler() }
    }
    _Exit(status)
}
