//! `setpgrp`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// Makes the process the leader of a group of its own. POSIX.1-2024 `setpgrp`.
///
/// Errors: EPERM: it leads a session.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setpgrp() -> pid_t {
    // SAFETY: the call takes no address.
    unsafe { syscall::setpgid(0, 0) }.or_errno()
}
