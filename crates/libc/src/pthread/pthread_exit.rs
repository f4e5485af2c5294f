//! `pthread_exit`.

use crate::internal::thread;
use crate::types::c_void;

/// Ends the calling thread with a result for who joins it: cleanup handlers run, newest first, then the destructors of keys. The last
/// thread ends the process with status 0. POSIX.1-2024 `pthread_exit`.
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn pthread_exit(result: *mut c_void) -> ! {
    thread::end::exit_thread(result)
}
