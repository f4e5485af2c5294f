//! `ioctl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::c_int;

/// Controls a device. POSIX.1-2017 `ioctl`; Linux `ioctl_list`(2).
///
/// Errors: EBADF, EFAULT, EINVAL, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ioctl(fd: c_int, request: c_int, mut arguments: VaList) -> c_int {
    // SAFETY: the caller passed what the request takes, of 4 bytes in every case, or nothing; the kernel checks it.
    unsafe {
        let argument = if arguments.is_absent() { 0 } else { arguments.arg::<usize>() };
        syscall::ioctl(fd, request, argument)
    }
    .or_errno()
}
