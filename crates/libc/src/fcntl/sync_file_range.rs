//! `sync_file_range`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, off_t};

/// Writes a part of a file out: SYNC_FILE_RANGE_*. Linux: sync_file_range(2).
///
/// Errors: EBADF; EINVAL; EIO; ENOMEM; ENOSPC; ESPIPE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sync_file_range(fd: c_int, offset: off_t, count: off_t, flags: c_uint) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::cancellable::sync_file_range(fd, offset, count, flags) }.or_errno()
}
