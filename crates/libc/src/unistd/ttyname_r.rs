//! `ttyname_r`.

use super::isatty::isatty;
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t};

/// As `ttyname`, into a buffer; returns 0 or the error's number. POSIX.1-2024 `ttyname_r`.
///
/// Errors: EBADF, ENOTTY, ERANGE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ttyname_r(fd: c_int, name: *mut c_char, size: size_t) -> c_int {
    if isatty(fd) == 0 {
        return crate::internal::errno::errno().0;
    }
    let mut path = *b"/proc/self/fd/\0\0\0\0\0\0\0\0\0\0\0\0";
    // SAFETY: the path has room for the ten digits of an int; the kernel writes at most `size` bytes.
    unsafe {
        let (mut place, mut rest) = (1, fd);
        while rest >= 10 {
            rest /= 10;
            place += 1;
        }
        rest = fd;
        while place > 0 {
            place -= 1;
            path.as_mut_ptr().add(14 + place).write(b'0' + (rest % 10) as u8);
            rest /= 10;
        }
        match syscall::readlink(path.as_ptr(), name, size) {
            Ok(n) if n as usize == size => Errno::ERANGE.0,
            Ok(n) => {
                name.add(n as usize).write(0);
                0
            }
            Err(errno) => errno.0,
        }
    }
}
