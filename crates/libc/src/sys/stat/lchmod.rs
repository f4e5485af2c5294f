//! `lchmod`.

use super::fchmodat::fchmodat;
use crate::types::{c_char, c_int, mode_t};

/// As `chmod`, of a symbolic link itself, which Linux does not support: BSD.
///
/// Errors: EOPNOTSUPP; else as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lchmod(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: as the caller vouches for the path.
    unsafe { fchmodat(-100, path, mode, 0x100) }
}
