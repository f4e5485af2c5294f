//! `openat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int, mode_t};

/// As `open`, relative to a directory. POSIX.1-2024 `openat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn openat(
    dirfd: c_int,
    path: *const c_char,
    flags: c_int,
    mut arguments: VaList,
) -> c_int {
    const O_CREAT: c_int = 0o100;
    const O_TMPFILE: c_int = 0o20200000;
    let creates = flags & O_CREAT != 0 || flags & O_TMPFILE == O_TMPFILE;
    // SAFETY: with these flags the caller passed a mode; the kernel checks the path.
    unsafe {
        let mode = if creates && !arguments.is_absent() { arguments.arg::<mode_t>() } else { 0 };
        syscall::cancellable::openat(dirfd, path, flags, mode)
    }
    .or_errno()
}

/// `openat`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn openat64(
    dirfd: c_int,
    path: *const c_char,
    flags: c_int,
    arguments: VaList,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { openat(dirfd, path, flags, arguments) }
}
