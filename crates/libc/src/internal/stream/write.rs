//! Writing through a stream's buffer.

use super::direction::to_write;
use super::{Bytes, ERROR, File};
use crate::internal::errno::set_errno;
use core::ptr::{copy_nonoverlapping, null_mut};

/// Writes out the buffer and then `data`, all of it; returns how much of `data` was written. After an error (flag and errno
/// set) the buffer is empty and the stream has no direction.
///
/// # Safety
/// `f` is a stream set to writing that the caller has locked; `data` is readable.
#[inline(never)]
unsafe fn drain(f: *mut File, mut data: Bytes) -> usize {
    // SAFETY: by the contract; the runs shrink by what was written of them.
    unsafe {
        let wanted = data.length;
        let mut pending = Bytes::between((*f).wbase, (*f).wpos);
        loop {
            match ((*f).transport.write)(f, pending, data) {
                Ok(written) if written >= pending.length + data.length => {
                    (*f).wbase = (*f).buffer;
                    (*f).wpos = (*f).buffer;
                    (*f).wend = (*f).buffer.wrapping_add((*f).buffer_size);
                    return wanted;
                }
                Ok(written) if written < pending.length => {
                    pending.start = pending.start.add(written);
                    pending.length -= written;
                }
                Ok(written) => {
                    let of_data = written - pending.length;
                    data.start = data.start.add(of_data);
                    data.length -= of_data;
                    pending.length = 0;
                }
                Err(errno) => {
                    (*f).flags |= ERROR;
                    set_errno(errno);
                    (*f).wbase = null_mut();
                    (*f).wpos = null_mut();
                    (*f).wend = null_mut();
                    return wanted - data.length;
                }
            }
        }
    }
}

/// Writes out the buffer; false on an error.
///
/// # Safety
/// `f` is an open stream that the caller has locked.
pub unsafe fn flush_output(f: *mut File) -> bool {
    // SAFETY: by the contract.
    unsafe {
        drain(f, Bytes { start: core::ptr::null(), length: 0 });
        !(*f).wpos.is_null()
    }
}

/// Writes `length` bytes, through the buffer as its mode says; returns how many were taken.
///
/// # Safety
/// `f` is an open stream that the caller has locked; `data` is readable.
pub unsafe fn write(f: *mut File, mut data: *const u8, mut length: usize) -> usize {
    // SAFETY: by the contract; wpos..wend is room in the buffer.
    unsafe {
        if (*f).wbase.is_null() && !to_write(f) {
            return 0;
        }
        let wanted = length;
        if length > (*f).wend as usize - (*f).wpos as usize {
            return drain(f, Bytes { start: data, length });
        }
        if (*f).line_end >= 0 {
            let mut line = length;
            while line > 0 && *data.add(line - 1) as i32 != (*f).line_end {
                line -= 1;
            }
            if line > 0 {
                let written = drain(f, Bytes { start: data, length: line });
                if written < line {
                    return written;
                }
                data = data.add(line);
                length -= line;
            }
        }
        copy_nonoverlapping(data, (*f).wpos, length);
        (*f).wpos = (*f).wpos.add(length);
        wanted
    }
}

/// Writes one byte and returns it, or -1.
///
/// # Safety
/// `f` is an open stream that the caller has locked.
#[inline(always)]
pub unsafe fn put(f: *mut File, byte: u8) -> i32 {
    // SAFETY: by the contract; wpos < wend is room in the buffer.
    unsafe {
        if byte as i32 != (*f).line_end && (*f).wpos != (*f).wend {
            *(*f).wpos = byte;
            (*f).wpos = (*f).wpos.add(1);
            return byte as i32;
        }
        put_slow(f, byte)
    }
}

/// [`put`] where the buffer is full, ends a line, or is not there.
///
/// # Safety
/// As for [`put`].
#[cold]
#[inline(never)]
pub unsafe fn put_slow(f: *mut File, byte: u8) -> i32 {
    // SAFETY: by the contract.
    unsafe { if write(f, &raw const byte, 1) == 1 { byte as i32 } else { -1 } }
}

/// Writes out everything up to the last line end, if the stream is line-buffered: for those who put bytes into the buffer
/// past [`write`]. False on an error.
///
/// # Safety
/// `f` is a stream set to writing that the caller has locked.
pub unsafe fn flush_lines(f: *mut File) -> bool {
    // SAFETY: by the contract.
    unsafe {
        if (*f).line_end < 0 {
            return true;
        }
        let mut end = (*f).wpos;
        while end > (*f).wbase {
            if *end.sub(1) as i32 == (*f).line_end {
                let rest = (*f).wpos as usize - end as usize;
                (*f).wpos = end;
                if !flush_output(f) {
                    return false;
                }
                core::ptr::copy(end, (*f).wpos, rest);
                (*f).wpos = (*f).wpos.add(rest);
                return true;
            }
            end = end.sub(1);
        }
        true
    }
}
