//! `mincore`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uchar, c_void, size_t};

/// Which pages are in memory: Linux.
///
/// Errors: EFAULT, EINVAL, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mincore(address: *mut c_void, length: size_t, vector: *mut c_uchar) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mincore(address, length, vector) }.or_errno()
}
