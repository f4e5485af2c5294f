//! `_Exit`.

use crate::internal::syscall;
use crate::types::c_int;

/// Ends the process with `status & 0377`; no handler runs and no stream is flushed. C23 7.24.4.5.
#[unsafe(no_mangle)]
pub extern "C" fn _Exit(status: c_int) -> ! {
    loop {
        // SAFETY: takes no address. It does not return; should an embedder let it, the loop tries again.
        let _ = unsafe { syscall::exit_group(status) };
    }
}
