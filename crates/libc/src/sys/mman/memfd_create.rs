//! `memfd_create`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_uint};

/// Makes a file without a path that lies in memory; returns a descriptor for reading and writing. Linux `memfd_create`(2).
///
/// Errors: EINVAL: other flags, a name of more than 249 bytes; EFAULT, EMFILE, ENFILE, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memfd_create(name: *const c_char, flags: c_uint) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::memfd_create(name, flags) }.or_errno()
}
