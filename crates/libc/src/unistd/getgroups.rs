//! `getgroups`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, gid_t};

/// Fills `list` with the supplementary groups and returns how many; with `count` 0 only counts. POSIX.1-2024 `getgroups`.
///
/// Errors: EINVAL: `count` is too small.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getgroups(count: c_int, list: *mut gid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getgroups(count, list) }.or_errno()
}
