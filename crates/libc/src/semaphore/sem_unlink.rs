//! `sem_unlink`.

use super::named;
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Removes a semaphore's name; who has it open may go on using it. POSIX.1-2024 `sem_unlink`.
///
/// Errors: ENOENT; EINVAL: the name is none; ENAMETOOLONG; EACCES.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sem_unlink(name: *const c_char) -> c_int {
    // SAFETY: by the contract the name ends with a NUL.
    unsafe { named::Path::new(name).and_then(|path| syscall::unlink(path.as_ptr())) }.or_errno()
}
