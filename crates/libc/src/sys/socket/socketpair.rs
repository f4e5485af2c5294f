//! `socketpair`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes two sockets that are connected to each other. POSIX.1-2024 `socketpair`.
///
/// Errors: EAFNOSUPPORT, EFAULT, EMFILE, ENFILE, EOPNOTSUPP, EPROTONOSUPPORT; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn socketpair(
    family: c_int,
    kind: c_int,
    protocol: c_int,
    pair: *mut [c_int; 2],
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::socketpair(family, kind, protocol, pair) }.or_errno()
}
