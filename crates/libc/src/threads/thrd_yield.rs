//! `thrd_yield`.

use crate::internal::syscall;

/// Lets other threads run. C23 7.28.5.8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn thrd_yield() {
    // SAFETY: takes nothing.
    let _ = unsafe { syscall::sched_yield() };
}
