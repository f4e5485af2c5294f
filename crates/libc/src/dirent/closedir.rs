//! `closedir`.

use super::dir::Dir;
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::malloc::replaceable::free;
use crate::types::c_int;

/// Closes a directory stream and its descriptor. POSIX.1-2024 `closedir`.
///
/// Errors: EBADF.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn closedir(dir: *mut Dir) -> c_int {
    // SAFETY: by the contract `dir` is an open stream, which no one uses any more.
    unsafe {
        let result = syscall::close((*dir).fd);
        free(dir.cast());
        result
    }
    .or_errno()
}
