//! `mlockall`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Keeps all pages in memory: those of now (MCL_CURRENT), those to come (MCL_FUTURE). POSIX.1-2024 `mlockall`.
///
/// Errors: EINVAL: neither, or other flags; ENOMEM: more than RLIMIT_MEMLOCK; EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mlockall(flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mlockall(flags) }.or_errno()
}
