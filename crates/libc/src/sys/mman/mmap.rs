//! `mmap`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;
use crate::types::{c_int, c_void, off_t, size_t};

const MAP_FAILED: *mut c_void = usize::MAX as *mut c_void;

/// Maps a file or fresh memory; MAP_FAILED and errno on failure. POSIX.1-2024 `mmap`.
///
/// Errors: EACCES, EAGAIN, EBADF, EINVAL, ENODEV, ENOMEM, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mmap(
    address: *mut c_void,
    length: size_t,
    protection: c_int,
    flags: c_int,
    fd: c_int,
    offset: off_t,
) -> *mut c_void {
    if offset & 4095 != 0 {
        set_errno(Errno::EINVAL);
        return MAP_FAILED;
    }
    if length > isize::MAX as usize {
        set_errno(Errno::ENOMEM);
        return MAP_FAILED;
    }
    // SAFETY: what MAP_FIXED replaces is the caller's to answer for.
    match unsafe { syscall::mmap(address, length, protection, flags, fd, offset) } {
        Ok(address) => address as usize as *mut c_void,
        Err(errno) => {
            set_errno(errno);
            MAP_FAILED
        }
    }
}

/// `mmap`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mmap64(
    address: *mut c_void,
    length: size_t,
    protection: c_int,
    flags: c_int,
    fd: c_int,
    offset: off_t,
) -> *mut c_void {
    // SAFETY: by the contract of the C function.
    unsafe { mmap(address, length, protection, flags, fd, offset) }
}
