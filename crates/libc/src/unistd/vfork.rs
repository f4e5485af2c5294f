//! `vfork`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// As `_Fork`, but the caller waits until the copy has called exec or `_exit`, between which and this the copy may do nothing else.
/// POSIX.1-2001 `vfork`. What the copy does to memory does not show in the caller: two processes that run on one stack are
/// not possible in WebAssembly.
///
/// Errors: EAGAIN, ENOMEM; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vfork() -> pid_t {
    // SAFETY: takes no address.
    unsafe { syscall::vfork() }.or_errno()
}
