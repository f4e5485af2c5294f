//! `copy_file_range`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, off_t, size_t, ssize_t};

/// Copies up to `count` bytes from one file to another. An offset that is not null is used and moved on instead of the file's
/// own. Returns how many bytes, 0 at the end. Linux: copy_file_range(2).
///
/// Errors: EBADF; EFBIG; EINVAL: flags, overlapping ranges, not for such files; EIO; EISDIR; ENOMEM; ENOSPC; EOVERFLOW; EPERM;
/// ETXTBSY; EXDEV.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copy_file_range(
    from: c_int,
    from_offset: *mut off_t,
    to: c_int,
    to_offset: *mut off_t,
    count: size_t,
    flags: c_uint,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::copy_file_range(from, from_offset, to, to_offset, count, flags) }.or_errno_size()
}
