//! `fdopendir`.

use super::dir::Dir;
use crate::internal::errno::{Errno, OrNull};
use crate::internal::syscall;
use crate::malloc::replaceable::calloc;
use crate::types::c_int;

/// A stream over an open directory.
pub fn allocate(fd: c_int) -> Option<*mut Dir> {
    // SAFETY: all zeros is a Dir at its beginning.
    unsafe {
        let dir: *mut Dir = calloc(1, size_of::<Dir>()).cast();
        if dir.is_null() {
            return None;
        }
        (*dir).fd = fd;
        Some(dir)
    }
}

/// Whether `fd` is a directory that can be read.
fn check(fd: c_int) -> Result<(), Errno> {
    const O_PATH: i64 = 0o10000000;
    const F_GETFL: c_int = 3;
    const F_SETFD: c_int = 2;
    const FD_CLOEXEC: c_int = 1;
    let mut stat = [0u32; 36];
    // SAFETY: the buffer has the 144 bytes of struct stat, of which the seventh word is st_mode.
    unsafe {
        syscall::fstat(fd, &raw mut stat)?;
        if syscall::fcntl(fd, F_GETFL, 0)? & O_PATH != 0 {
            return Err(Errno::EBADF);
        }
        if stat[6] & 0o170000 != 0o040000 {
            return Err(Errno::ENOTDIR);
        }
        let _ = syscall::fcntl(fd, F_SETFD, FD_CLOEXEC);
    }
    Ok(())
}

/// Reads the directory that is open as `fd`, which belongs to the stream from now on. POSIX.1-2024 `fdopendir`.
///
/// Errors: EBADF; ENOTDIR; ENOMEM.
#[unsafe(no_mangle)]
pub extern "C" fn fdopendir(fd: c_int) -> *mut Dir {
    check(fd).and_then(|()| allocate(fd).ok_or(Errno::ENOMEM)).or_null()
}
