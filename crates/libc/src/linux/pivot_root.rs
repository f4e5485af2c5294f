//! `pivot_root`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Makes another directory the root. Linux `pivot_root`(2); no header declares it.
///
/// Errors: EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pivot_root(root: *const c_char, old: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::pivot_root(root, old) }.or_errno()
}
