//! `ttyname_r`.

use super::isatty::isatty;
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t};

/// As `ttyname`, into a buffer; returns 0 or the error's number. POSIX.1-2024 `ttyname_r`.
///
/// Errors: EBADF, ENOTTY; ERANGE: `size` is too small; ENODEV, ENOENT: the terminal has no path that the program can use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ttyname_r(fd: c_int, name: *mut c_char, size: size_t) -> c_int {
    if isatty(fd) == 0 {
        return crate::internal::errno::errno().0;
    }
    // SAFETY: by the contract `name` has `size` bytes.
    match unsafe { terminal_path(fd, name, size) } {
        Ok(()) => 0,
        Err(errno) => errno.0,
    }
}

unsafe fn terminal_path(fd: c_int, name: *mut c_char, size: size_t) -> Result<(), Errno> {
    let mut link = *b"/proc/self/fd/\0\0\0\0\0\0\0\0\0\0\0\0";
    // SAFETY: the link has room for the ten digits of an int; the kernel writes at most `size` bytes, and a status is 18
    // numbers of 64 bits.
    unsafe {
        let (mut place, mut rest) = (1, fd);
        while rest >= 10 {
            rest /= 10;
            place += 1;
        }
        rest = fd;
        while place > 0 {
            place -= 1;
            link.as_mut_ptr().add(14 + place).write(b'0' + (rest % 10) as u8);
            rest /= 10;
        }
        let length = syscall::readlink(link.as_ptr(), name, size)? as usize;
        if length == size {
            return Err(Errno::ERANGE);
        }
        name.add(length).write(0);
        // The path may be of another world, or of another terminal by now.
        let (mut there, mut here) = ([0_u64; 18], [0_u64; 18]);
        syscall::stat(name, &raw mut there)?;
        syscall::fstat(fd, &raw mut here)?;
        // st_dev, st_ino.
        if (there[0], there[1]) == (here[0], here[1]) { Ok(()) } else { Err(Errno::ENODEV) }
    }
}
