//! `fclose`.

use crate::internal::errno::OrErrno;
use crate::internal::stream::{File, close, lock};
use crate::types::c_int;

/// Writes out the buffer and closes the stream; 0, or EOF and errno if either fails: the stream is gone all the same.
/// C23 7.23.5.1, POSIX.1-2024 `fclose`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fclose(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        drop(lock::guard(stream));
        close::close(stream).map(|()| 0).or_errno()
    }
}
