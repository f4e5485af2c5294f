//! `tcsetattr`.

use super::termios::Termios;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Changes the settings of a terminal: at once (TCSANOW), when output has left (TCSADRAIN), or then and without
/// the input that nobody read (TCSAFLUSH). POSIX.1-2024 `tcsetattr`.
///
/// Errors: EINVAL: another action; EBADF, ENOTTY, EIO, EINTR, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcsetattr(fd: c_int, action: c_int, settings: *const Termios) -> c_int {
    const TCSETS: c_int = 0x5402;
    if !(0..=2).contains(&action) {
        return Err(Errno::EINVAL).or_errno();
    }
    // SAFETY: the kernel reads a prefix of the structure, and checks the address.
    unsafe { syscall::ioctl(fd, TCSETS + action, settings) }.or_errno()
}
