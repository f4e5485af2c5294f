//! `tmpfile`.

use super::temporary::{attempts, name_in};
use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::{File, mode::Mode, open};
use crate::internal::syscall;
use crate::types::c_int;

const AT_FDCWD: c_int = -100;
/// O_RDWR, O_CREAT, O_EXCL.
const FLAGS: c_int = 2 | 0o100 | 0o200;

/// A stream to a new file without a name, open for reading and writing, that goes away with its last descriptor. Null and errno
/// of open(2), or ENOMEM. C23 7.23.4.3, POSIX.1-2024 `tmpfile`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tmpfile() -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { temporary().or_null() }
}

unsafe fn temporary() -> Result<*mut File, Errno> {
    let mut path = name_in(b"/tmp", b"tmpfile_");
    for _ in 0..attempts() {
        path.randomize();
        // SAFETY: the path is a C string of this frame.
        unsafe {
            match syscall::openat(AT_FDCWD, path.as_ptr(), FLAGS, 0o600u32) {
                Ok(fd) => {
                    let _ = syscall::unlink(path.as_ptr());
                    let fd = fd as c_int;
                    return open::from_descriptor(fd, Mode { open: FLAGS, stream: 0 }).inspect_err(|_| {
                        let _ = syscall::close(fd);
                    });
                }
                Err(Errno::EEXIST) => {}
                Err(errno) => return Err(errno),
            }
        }
    }
    Err(Errno::EEXIST)
}

/// `tmpfile`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tmpfile64() -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { tmpfile() }
}
