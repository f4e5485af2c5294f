//! `opendir`.

use super::dir::Dir;
use super::fdopendir::allocate;
use crate::internal::errno::{Errno, OrNull};
use crate::internal::syscall;
use crate::types::c_char;

const O_RDONLY_DIRECTORY_CLOEXEC: i32 = 0o2200000;

/// Opens a directory for reading. POSIX.1-2024 `opendir`.
///
/// Errors: EACCES, ELOOP, EMFILE, ENAMETOOLONG, ENOENT, ENOTDIR, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn opendir(path: *const c_char) -> *mut Dir {
    // SAFETY: the kernel checks the path.
    unsafe { syscall::open(path, O_RDONLY_DIRECTORY_CLOEXEC, 0) }
        .and_then(|fd| {
            allocate(fd as i32).ok_or_else(|| {
                // SAFETY: the descriptor was just opened.
                let _ = unsafe { syscall::close(fd as i32) };
                Errno::ENOMEM
            })
        })
        .or_null()
}
