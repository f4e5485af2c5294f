//! Turning a stream to reading or to writing, and the end of the process, when all that was turned is settled. They share
//! a file so that a static program that reads or writes also links what happens at exit.

use super::{ASK_TERMINAL, END, File, LISTED, NO_READ, NO_WRITE, list, lock, write::flush_output};
use crate::internal::errno::Errno;
use crate::internal::syscall;
use core::ptr::null_mut;

const TIOCGWINSZ: i32 = 0x5413;

/// Whether a descriptor is a terminal.
pub fn is_terminal(fd: i32) -> bool {
    let mut size = [0u16; 4];
    // SAFETY: the kernel writes a winsize, four 16-bit numbers.
    unsafe { syscall::ioctl(fd, TIOCGWINSZ, &raw mut size).is_ok() }
}

/// A stream that is turned while it is undecided becomes one of bytes: functions of wide characters have decided before. 0 becomes -1,
/// other values stay.
#[inline(always)]
unsafe fn settle_orientation(f: *mut File) {
    // SAFETY: by the contract of the callers.
    unsafe { (*f).orientation |= (*f).orientation.wrapping_sub(1) }
}

/// Ready to read: pending output is written, the write pointers are off. False (and the error flag set) if the stream is not
/// for reading or the output cannot be written; false too at a remembered end of file.
///
/// # Safety
/// `f` is an open stream that the caller has locked.
pub unsafe fn to_read(f: *mut File) -> bool {
    // SAFETY: by the contract.
    unsafe {
        if (*f).flags & LISTED == 0 {
            list::add(f);
        }
        settle_orientation(f);
        if (*f).wpos != (*f).wbase {
            flush_output(f);
        }
        (*f).wpos = null_mut();
        (*f).wbase = null_mut();
        (*f).wend = null_mut();
        if (*f).flags & NO_READ != 0 {
            super::fail(f, Errno::EBADF);
            return false;
        }
        if (*f).rpos.is_null() || (*f).rpos == (*f).rend {
            // Where reading begins also when the buffer is full of nothing: ungetc goes before it.
            (*f).rpos = (*f).buffer;
            (*f).rend = (*f).buffer;
        }
        (*f).flags & END == 0
    }
}

/// Ready to write: what was read ahead is forgotten. False (and the error flag and errno set) if the stream is not for
/// writing.
///
/// # Safety
/// As for [`to_read`].
pub unsafe fn to_write(f: *mut File) -> bool {
    // SAFETY: by the contract.
    unsafe {
        if (*f).flags & LISTED == 0 {
            list::add(f);
        }
        settle_orientation(f);
        if (*f).flags & NO_WRITE != 0 {
            super::fail(f, Errno::EBADF);
            return false;
        }
        if (*f).flags & ASK_TERMINAL != 0 {
            (*f).flags &= !ASK_TERMINAL;
            (*f).line_end = if is_terminal((*f).fd) { b'\n' as i32 } else { -1 };
        }
        (*f).rpos = null_mut();
        (*f).rend = null_mut();
        (*f).wbase = (*f).buffer;
        (*f).wpos = (*f).buffer;
        (*f).wend = (*f).buffer.wrapping_add((*f).buffer_size);
        true
    }
}

/// Settles a stream: writes out what is to be written; what was read ahead is given back by moving the file's offset to
/// where the reader stood. False if the output could not be written (errno and the error flag are set).
///
/// # Safety
/// As for [`to_read`].
pub unsafe fn settle(f: *mut File) -> bool {
    // SAFETY: by the contract.
    unsafe {
        if (*f).wpos != (*f).wbase && !flush_output(f) {
            return false;
        }
        if (*f).rpos != (*f).rend {
            let ahead = ((*f).rend as usize).wrapping_sub((*f).rpos as usize) as i64;
            let _ = ((*f).transport.seek)(f, -ahead, 1);
        }
        (*f).wpos = null_mut();
        (*f).wbase = null_mut();
        (*f).wend = null_mut();
        (*f).rpos = null_mut();
        (*f).rend = null_mut();
        true
    }
}

/// Settles every stream; exit calls it (arch/wasm32/exit.c).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __stdio_settle_all() {
    let streams = list::lock();
    let mut f = streams.first();
    while !f.is_null() {
        // SAFETY: listed streams are open; a stream locked by a thread that no longer runs must not hold up the end.
        unsafe {
            let mine = lock::try_acquire(f);
            if mine {
                settle(f);
            }
            f = (*f).next;
        }
    }
}
