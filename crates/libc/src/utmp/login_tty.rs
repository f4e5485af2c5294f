//! `login_tty`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Makes a terminal the controlling one of a new session, and standard input, output and error. BSD; Linux
/// `login_tty`(3).
///
/// Errors: EPERM: it controls another session; ENOTTY, EBADF.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn login_tty(fd: c_int) -> c_int {
    // SAFETY: the calls take no address.
    unsafe { take(fd) }.or_errno()
}

unsafe fn take(fd: c_int) -> Result<i64, Errno> {
    const TIOCSCTTY: c_int = 0x540e;
    // SAFETY: the calls take no address.
    unsafe {
        // The leader of a group has a session already, perhaps one of its own: the next call decides.
        let _ = syscall::setsid();
        syscall::ioctl(fd, TIOCSCTTY, 0_i32)?;
        for standard in 0..3 {
            syscall::dup2(fd, standard)?;
        }
        if fd > 2 {
            syscall::close(fd)?;
        }
    }
    Ok(0)
}
