//! `sethostname`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t};

/// Sets the name of the host. BSD; Linux `sethostname`(2).
///
/// Errors: EPERM, EINVAL, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sethostname(name: *const c_char, size: size_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::sethostname(name, size) }.or_errno()
}
