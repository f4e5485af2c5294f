//! `madvise`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t};

/// Says how memory will be used: Linux.
///
/// Errors: EINVAL, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn madvise(address: *mut c_void, length: size_t, advice: c_int) -> c_int {
    // SAFETY: what is dropped is the caller's to answer for.
    unsafe { syscall::madvise(address, length, advice) }.or_errno()
}
