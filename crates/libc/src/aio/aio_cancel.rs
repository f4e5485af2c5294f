//! `aio_cancel`.

use super::request::Request;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

const AIO_ALLDONE: i64 = 2;
const F_GETFD: c_int = 1;

/// Would cancel a request, or all of a descriptor: they are all done. Returns AIO_ALLDONE. POSIX.1-2024 `aio_cancel`.
///
/// Errors: EBADF; EINVAL: the request is of another descriptor.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_cancel(fd: c_int, request: *const Request) -> c_int {
    // SAFETY: by the contract of the C function the request is null or valid.
    unsafe {
        if request.as_ref().is_some_and(|request| request.fd != fd) {
            return Err(Errno::EINVAL).or_errno();
        }
        syscall::fcntl(fd, F_GETFD, 0).map(|_| AIO_ALLDONE).or_errno()
    }
}

/// [`aio_cancel`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_cancel64(fd: c_int, request: *const Request) -> c_int {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { aio_cancel(fd, request) }
}
