//! `sched_yield`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Lets other threads run. POSIX.1-2024 `sched_yield`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_yield() -> c_int {
    // SAFETY: takes nothing.
    unsafe { syscall::sched_yield() }.or_errno()
}
