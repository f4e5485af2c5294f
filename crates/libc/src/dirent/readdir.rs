//! `readdir`.

use super::dir::{BUFFER, Dir, Dirent};
use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;

/// The next entry, or null at the end.
///
/// # Safety
/// `dir` is an open stream.
pub unsafe fn next(dir: *mut Dir) -> Result<*mut Dirent, Errno> {
    // SAFETY: by the contract; the kernel writes whole entries, each of the length that it says.
    unsafe {
        if (*dir).next >= (*dir).end {
            let count = match syscall::getdents64((*dir).fd, &raw mut (*dir).buffer, BUFFER) {
                Ok(0) | Err(Errno::ENOENT) => return Ok(core::ptr::null_mut()),
                result => result?,
            };
            (*dir).end = count as usize;
            (*dir).next = 0;
        }
        let entry: *mut Dirent = (&raw mut (*dir).buffer).byte_add((*dir).next).cast();
        (*dir).next += (*entry).reclen as usize;
        (*dir).place = (*entry).off;
        Ok(entry)
    }
}

/// The next entry; null at the end, when errno stays as it is. POSIX.1-2024 `readdir`.
///
/// Errors: EBADF, ENOENT: the directory is gone (treated as its end, as on musl).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn readdir(dir: *mut Dir) -> *mut Dirent {
    // SAFETY: by the contract `dir` is an open stream.
    match unsafe { next(dir) } {
        Ok(entry) => entry,
        Err(errno) => {
            set_errno(errno);
            core::ptr::null_mut()
        }
    }
}

/// `readdir`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn readdir64(dir: *mut Dir) -> *mut Dirent {
    // SAFETY: by the contract of the C function.
    unsafe { readdir(dir) }
}
