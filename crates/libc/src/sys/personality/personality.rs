//! `personality`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_ulong};

/// Sets how the kernel behaves towards the process, and returns what it was; 0xffffffff only asks. Linux `personality`(2).
///
/// Errors: EINVAL: the kernel cannot.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn personality(persona: c_ulong) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::personality(persona) }.or_errno()
}
