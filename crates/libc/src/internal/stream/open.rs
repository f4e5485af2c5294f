//! Making streams.

use super::descriptor::READ_WRITE;
use super::direction::is_terminal;
use super::mode::Mode;
use super::{BUFFER_SIZE, File, NO_WRITE, PUSHBACK, Transport, list};
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::malloc::replaceable::malloc;
use crate::types::{c_int, c_void};

const O_LARGEFILE: i32 = 0o100000;
const AT_FDCWD: i32 = -100;

/// Allocates a stream, with `extra` bytes for the transport's use (its cookie) and a buffer; it is in the list of open streams.
/// ENOMEM.
pub fn allocate(
    fd: c_int,
    flags: u32,
    extra: usize,
    buffer_size: usize,
    transport: &'static Transport,
) -> Result<*mut File, Errno> {
    let extra = extra.wrapping_add(15) & !15;
    let head = size_of::<File>().next_multiple_of(16);
    let block: *mut u8 =
        malloc(head.wrapping_add(extra).wrapping_add(PUSHBACK).wrapping_add(buffer_size)).cast();
    if block.is_null() {
        return Err(Errno::ENOMEM);
    }
    // SAFETY: the block has room for the three parts, in this order.
    unsafe {
        let f: *mut File = block.cast();
        let cookie = block.add(head);
        f.write(File::new(fd, flags, cookie.add(extra + PUSHBACK), buffer_size, transport));
        if extra > 0 {
            (*f).cookie = cookie.cast::<c_void>();
        }
        list::add(f);
        Ok(f)
    }
}

/// A stream over an open descriptor; line-buffered if it writes to a terminal. ENOMEM.
pub fn from_descriptor(fd: c_int, mode: Mode) -> Result<*mut File, Errno> {
    let f = allocate(fd, mode.stream, 0, BUFFER_SIZE, &READ_WRITE)?;
    if mode.stream & NO_WRITE == 0 && is_terminal(fd) {
        // SAFETY: just made.
        unsafe { (*f).line_end = b'\n' as c_int };
    }
    Ok(f)
}

/// Opens a file; errors of open(2).
///
/// # Safety
/// `path` is a C string.
pub unsafe fn open_path(path: *const u8, mode: Mode) -> Result<c_int, Errno> {
    // SAFETY: by the contract.
    unsafe {
        let fd = syscall::openat(AT_FDCWD, path, mode.open | O_LARGEFILE, 0o666u32)? as c_int;
        Ok(fd)
    }
}
