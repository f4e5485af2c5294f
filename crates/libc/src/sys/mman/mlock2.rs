//! `mlock2`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, c_void, size_t};

/// As `mlock`; with MLOCK_ONFAULT pages are kept as soon as they are touched. Linux.
///
/// Errors: as `mlock`; EINVAL: other flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mlock2(address: *const c_void, length: size_t, flags: c_uint) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mlock2(address, length, flags) }.or_errno()
}
