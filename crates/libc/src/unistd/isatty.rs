//! `isatty`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;
use crate::types::c_int;

/// 1 if the descriptor is a terminal, else 0 and errno. POSIX.1-2024 `isatty`.
///
/// Errors: EBADF, ENOTTY.
#[unsafe(no_mangle)]
pub extern "C" fn isatty(fd: c_int) -> c_int {
    const TIOCGWINSZ: c_int = 0x5413;
    let mut size = [0u16; 4];
    // SAFETY: the call writes struct winsize, four shorts.
    match unsafe { syscall::ioctl(fd, TIOCGWINSZ, &raw mut size) } {
        Ok(_) => 1,
        Err(errno) => {
            set_errno(if errno == Errno::EBADF { errno } else { Errno::ENOTTY });
            0
        }
    }
}
