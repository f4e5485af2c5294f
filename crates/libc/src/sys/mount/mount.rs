//! `mount`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_ulong, c_void};

/// Attaches a file system. Linux `mount`(2).
///
/// Errors: EPERM, EFAULT, and those of finding the target.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mount(
    source: *const c_char,
    target: *const c_char,
    kind: *const c_char,
    flags: c_ulong,
    data: *const c_void,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::mount(source, target, kind, flags, data) }.or_errno()
}
