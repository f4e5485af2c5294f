//! `fdopen`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::{
    APPEND, File,
    mode::{self, O_APPEND, O_CLOEXEC},
    open,
};
use crate::internal::syscall;
use crate::types::{c_char, c_int};

const F_SETFD: i32 = 2;
const F_GETFL: i32 = 3;
const F_SETFL: i32 = 4;
const FD_CLOEXEC: i32 = 1;

/// A stream over an open descriptor, which fclose will close. `a` sets O_APPEND, `e` FD_CLOEXEC. Null and errno on failure:
/// EINVAL for the mode, EBADF, ENOMEM. POSIX.1-2024 `fdopen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fdopen(fd: c_int, mode: *const c_char) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { stream_over(fd, mode.cast()).or_null() }
}

unsafe fn stream_over(fd: c_int, text: *const u8) -> Result<*mut File, Errno> {
    // SAFETY: `text` is a C string; fcntl's arguments are numbers.
    unsafe {
        let mode = mode::parse(text)?;
        let flags = syscall::fcntl(fd, F_GETFL, 0)? as i32;
        let f = open::from_descriptor(fd, mode)?;
        if mode.open & O_CLOEXEC != 0 {
            let _ = syscall::fcntl(fd, F_SETFD, FD_CLOEXEC);
        }
        if mode.stream & APPEND != 0 && flags & O_APPEND == 0 {
            let _ = syscall::fcntl(fd, F_SETFL, flags | O_APPEND);
        }
        Ok(f)
    }
}
