//! `vhangup`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Hangs the controlling terminal up. Linux `vhangup`(2).
///
/// Errors: EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vhangup() -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::vhangup() }.or_errno()
}
