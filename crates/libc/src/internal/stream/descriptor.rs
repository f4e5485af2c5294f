//! Streams over file descriptors.

use super::{Bytes, File, Transport};
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::c_int;

/// Reads and writes.
pub static READ_WRITE: Transport = Transport { read, write, seek, close };

/// stdout and stderr: never read, so nothing of reading is linked.
pub static WRITE_ONLY: Transport = Transport { read: no_read, write, seek, close };

unsafe fn read(f: *mut File, to: *mut u8, length: usize) -> Result<usize, Errno> {
    // SAFETY: by the contract of `Transport`.
    unsafe { syscall::read((*f).fd, to, length).map(|n| n as usize) }
}

unsafe fn no_read(_: *mut File, _: *mut u8, _: usize) -> Result<usize, Errno> {
    Err(Errno::EBADF)
}

unsafe fn write(f: *mut File, first: Bytes, second: Bytes) -> Result<usize, Errno> {
    // SAFETY: by the contract of `Transport`; `Bytes` is laid out as the kernel's iovec.
    unsafe {
        let both = if first.length == 0 { [second, first] } else { [first, second] };
        let count = if both[0].length == 0 {
            0
        } else if both[1].length == 0 {
            syscall::write((*f).fd, both[0].start, both[0].length)?
        } else {
            syscall::writev((*f).fd, &raw const both, 2)?
        };
        Ok(count as usize)
    }
}

unsafe fn seek(f: *mut File, offset: i64, whence: c_int) -> Result<i64, Errno> {
    // SAFETY: takes no address.
    unsafe { syscall::lseek((*f).fd, offset, whence) }
}

unsafe fn close(f: *mut File) -> Result<(), Errno> {
    // SAFETY: takes no address. Linux has closed the descriptor even when it says EINTR.
    match unsafe { syscall::close((*f).fd) } {
        Ok(_) | Err(Errno::EINTR) => Ok(()),
        Err(errno) => Err(errno),
    }
}
