//! `tcgetattr`.

use super::speed::CBAUD;
use super::termios::{KERNEL_CHARACTERS, Termios};
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Reads the settings of a terminal. POSIX.1-2024 `tcgetattr`.
///
/// Errors: EBADF, ENOTTY, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcgetattr(fd: c_int, settings: *mut Termios) -> c_int {
    const TCGETS: c_int = 0x5401;
    // SAFETY: the kernel writes a structure that is a prefix of this one; after it did, `settings` can be written, and by
    // the contract all of it.
    unsafe {
        let result = syscall::ioctl(fd, TCGETS, settings);
        if result.is_ok() {
            (&raw mut (*settings).cc)
                .cast::<u8>()
                .add(KERNEL_CHARACTERS)
                .write_bytes(0, 32 - KERNEL_CHARACTERS);
            (*settings).speeds = [(*settings).cflag & CBAUD; 2];
        }
        result
    }
    .or_errno()
}
