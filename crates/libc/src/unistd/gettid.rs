//! `gettid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// The thread's number: Linux.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gettid() -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::gettid() }.or_errno()
}
