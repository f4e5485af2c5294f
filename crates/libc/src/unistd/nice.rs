//! `nice`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Adds to the nice value of the process, which stays from -20 to 19, and returns it. It may be -1: set errno to 0
/// before. POSIX.1-2024 `nice`.
///
/// Errors: EPERM: lower, without the privilege.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nice(increment: c_int) -> c_int {
    // SAFETY: the calls take no address.
    unsafe { add(increment) }.or_errno()
}

unsafe fn add(increment: c_int) -> Result<i64, Errno> {
    const PRIO_PROCESS: c_int = 0;
    // SAFETY: the calls take no address.
    unsafe {
        let old = 20 - syscall::getpriority(PRIO_PROCESS, 0)? as c_int;
        let new = old.saturating_add(increment).clamp(-20, 19);
        // Linux's errno is EACCES, for the limit that can allow it.
        let set = syscall::setpriority(PRIO_PROCESS, 0, new);
        set.map_err(|errno| if errno == Errno::EACCES { Errno::EPERM } else { errno })?;
        Ok(new.into())
    }
}
