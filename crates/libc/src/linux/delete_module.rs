//! `delete_module`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_uint};

/// Removes a module from the kernel. Linux `delete_module`(2); no header declares it.
///
/// Errors: EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delete_module(name: *const c_char, flags: c_uint) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::delete_module(name, flags) }.or_errno()
}
