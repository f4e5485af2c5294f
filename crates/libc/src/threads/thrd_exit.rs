//! `thrd_exit`.

use crate::internal::thread;
use crate::types::{c_int, c_void};

/// Ends the calling thread with a result for who joins it; the last thread ends the process with status 0. C23 7.28.5.5.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn thrd_exit(result: c_int) -> ! {
    thread::end::exit_thread(result as isize as *mut c_void)
}
