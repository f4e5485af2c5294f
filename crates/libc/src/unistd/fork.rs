//! `fork`.

use super::_Fork::copy_process;
use crate::internal::errno::OrErrno;
use crate::internal::fork_handlers::{Moment, run};
use crate::types::pid_t;

/// Makes a copy of the process: returns 0 there, and here its id. The handlers of pthread_atfork run around it.
/// POSIX.1-2024 `fork`.
///
/// Errors: EAGAIN, ENOMEM; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fork() -> pid_t {
    run(Moment::Prepare);
    let result = copy_process();
    run(if result == Ok(0) { Moment::Child } else { Moment::Parent });
    // Last, since a handler may change errno.
    result.or_errno()
}
