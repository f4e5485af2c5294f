//! `fchmodat`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_char, c_int, mode_t};

/// As `chmod`, relative to a directory. POSIX.1-2024 `fchmodat`.
///
/// Errors: EOPNOTSUPP: a symbolic link with AT_SYMLINK_NOFOLLOW; else as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fchmodat(dirfd: c_int, path: *const c_char, mode: mode_t, flags: c_int) -> c_int {
    const AT_SYMLINK_NOFOLLOW: c_int = 0x100;
    // The kernel's call has no flags; a link has no permissions of its own on Linux.
    let result = match flags {
        // SAFETY: the kernel checks the path.
        0 => unsafe { syscall::fchmodat(dirfd, path, mode, 0) },
        AT_SYMLINK_NOFOLLOW => {
            let mut stat = [0u32; 36];
            // SAFETY: the buffer has the 144 bytes of struct stat, of which the seventh word is st_mode.
            unsafe { syscall::newfstatat(dirfd, path, &raw mut stat, flags) }.and_then(|_| {
                match stat[6] & 0o170000 {
                    0o120000 => Err(Errno::EOPNOTSUPP),
                    // SAFETY: as above.
                    _ => unsafe { syscall::fchmodat(dirfd, path, mode, 0) },
                }
            })
        }
        _ => Err(Errno::EINVAL),
    };
    result.or_errno()
}
