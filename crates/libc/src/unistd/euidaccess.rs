//! `euidaccess`.

use super::faccessat::faccessat;
use crate::types::{c_char, c_int};

/// As `access`, for the effective user: GNU.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn euidaccess(path: *const c_char, mode: c_int) -> c_int {
    const AT_FDCWD: c_int = -100;
    const AT_EACCESS: c_int = 0x200;
    // SAFETY: as the caller vouches for the path.
    unsafe { faccessat(AT_FDCWD, path, mode, AT_EACCESS) }
}
