//! `shm_open`.

use super::shm_path::shm_path;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_char, c_int, mode_t};

/// Opens a shared memory object, or makes it with O_CREAT; returns a descriptor that exec closes. POSIX.1-2024
/// `shm_open`.
///
/// Errors: EINVAL: no name of an object; ENAMETOOLONG; ENOENT, EEXIST, EACCES, EMFILE, ENFILE, ENOSPC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn shm_open(name: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: by the contract `name` is a C string.
    unsafe { open(name, flags, mode) }.or_errno()
}

unsafe fn open(name: *const c_char, flags: c_int, mode: mode_t) -> Result<i64, Errno> {
    // O_NOFOLLOW, O_CLOEXEC, O_NONBLOCK: an object is a file, not a link or a FIFO that somebody put there.
    const ALWAYS: c_int = 0o400000 | 0o2000000 | 0o4000;
    // SAFETY: by the contract `name` is a C string; the path is one.
    unsafe {
        let path = shm_path(name)?;
        syscall::open(path.as_ptr(), flags | ALWAYS, mode)
    }
}
