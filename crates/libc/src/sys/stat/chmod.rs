//! `chmod`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, mode_t};

/// Changes permissions. POSIX.1-2024 `chmod`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chmod(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::chmod(path, mode) }.or_errno()
}
