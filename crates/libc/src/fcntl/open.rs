//! `open`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int, mode_t};

/// Opens a file; a third argument, the mode, goes with O_CREAT and O_TMPFILE. Returns a descriptor. POSIX.1-2024 `open`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(path: *const c_char, flags: c_int, mut arguments: VaList) -> c_int {
    const O_CREAT: c_int = 0o100;
    const O_TMPFILE: c_int = 0o20200000;
    let creates = flags & O_CREAT != 0 || flags & O_TMPFILE == O_TMPFILE;
    // SAFETY: with these flags the caller passed a mode; the kernel checks the path.
    unsafe {
        let mode = if creates && !arguments.is_absent() { arguments.arg::<mode_t>() } else { 0 };
        syscall::cancellable::open(path, flags, mode)
    }
    .or_errno()
}

/// `open`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open64(path: *const c_char, flags: c_int, arguments: VaList) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { open(path, flags, arguments) }
}
