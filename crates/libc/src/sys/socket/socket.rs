//! `socket`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes a socket, which a descriptor stands for; `kind` may hold SOCK_CLOEXEC and SOCK_NONBLOCK. POSIX.1-2024 `socket`.
///
/// Errors: EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EACCES, EPROTONOSUPPORT; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub extern "C" fn socket(family: c_int, kind: c_int, protocol: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::socket(family, kind, protocol) }.or_errno()
}
