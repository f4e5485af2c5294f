//! `readahead`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, off_t, size_t, ssize_t};

/// Reads a part of a file into the cache. Returns 0. Linux: readahead(2).
///
/// Errors: EBADF: not open for reading; EINVAL: not for such files.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn readahead(fd: c_int, offset: off_t, count: size_t) -> ssize_t {
    // SAFETY: takes no address.
    unsafe { syscall::readahead(fd, offset, count) }.or_errno_size()
}
