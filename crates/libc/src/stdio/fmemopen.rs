//! `fmemopen`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::position::{SEEK_CUR, SEEK_SET};
use crate::internal::stream::{APPEND, BUFFER_SIZE, Bytes, File, NO_WRITE, Transport, mode, open};
use crate::types::{c_char, c_int, c_void, size_t};
use core::ptr::{copy_nonoverlapping, write_bytes};

/// The memory behind a stream.
struct Memory {
    start: *mut u8,
    size: usize,
    /// How much of it is content.
    length: usize,
    position: usize,
}

static MEMORY: Transport = Transport { read, write, seek, close };

/// A stream over `size` bytes of memory: the caller's, or the stream's own if `buffer` is null. Reading ends at the content's end: all
/// of the memory for `r`, none for `w`, up to its first NUL for `a`. Written text is followed by a NUL where there is room. Null and
/// errno: EINVAL for the mode, ENOMEM. POSIX.1-2024 `fmemopen`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fmemopen(buffer: *mut c_void, size: size_t, mode: *const c_char) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { make(buffer.cast(), size, mode.cast()).or_null() }
}

unsafe fn make(buffer: *mut u8, size: usize, text: *const u8) -> Result<*mut File, Errno> {
    // SAFETY: `text` is a C string, `buffer` null or `size` bytes; the stream has room for a Memory and for its own buffer.
    unsafe {
        let letter = *text;
        let mode = mode::parse(text)?;
        let plus = mode.stream & (NO_WRITE | crate::internal::stream::NO_READ) == 0;
        let own = if buffer.is_null() { size } else { 0 };
        if own > isize::MAX as usize {
            return Err(Errno::ENOMEM);
        }
        let f = open::allocate(-1, mode.stream, size_of::<Memory>() + own, BUFFER_SIZE, &MEMORY)?;
        let memory = (*f).cookie.cast::<Memory>();
        let start = if buffer.is_null() { memory.add(1).cast::<u8>() } else { buffer };
        write_bytes(start, 0, own);
        let mut content = 0;
        match letter {
            b'r' => content = size,
            b'a' => {
                while content < size && *start.add(content) != 0 {
                    content += 1;
                }
            }
            _ if plus && size > 0 => *start = 0,
            _ => {}
        }
        let position = if letter == b'a' { content } else { 0 };
        memory.write(Memory { start, size, length: content, position });
        Ok(f)
    }
}

unsafe fn memory<'a>(f: *mut File) -> &'a mut Memory {
    // SAFETY: written when the stream was made; the stream's functions do not nest.
    unsafe { &mut *(*f).cookie.cast::<Memory>() }
}

unsafe fn read(f: *mut File, to: *mut u8, length: usize) -> Result<usize, Errno> {
    // SAFETY: no more than the content has.
    unsafe {
        let memory = memory(f);
        let count = memory.length.saturating_sub(memory.position).min(length);
        copy_nonoverlapping(memory.start.add(memory.position), to, count);
        memory.position += count;
        Ok(count)
    }
}

unsafe fn write(f: *mut File, first: Bytes, second: Bytes) -> Result<usize, Errno> {
    // SAFETY: no more than there is room for.
    unsafe {
        let memory = memory(f);
        let mut written = 0;
        for run in [first, second] {
            if (*f).flags & APPEND != 0 {
                memory.position = memory.length;
            }
            let count = memory.size.saturating_sub(memory.position).min(run.length);
            copy_nonoverlapping(run.start, memory.start.add(memory.position), count);
            memory.position += count;
            written += count;
            if memory.position > memory.length {
                memory.length = memory.position;
                if memory.length < memory.size {
                    *memory.start.add(memory.length) = 0;
                } else if (*f).flags & crate::internal::stream::NO_READ != 0 && memory.size > 0 {
                    // A stream for writing only always ends in a NUL.
                    *memory.start.add(memory.size - 1) = 0;
                }
            }
            if count < run.length {
                break;
            }
        }
        if written == 0 && first.length + second.length > 0 {
            return Err(Errno::ENOSPC);
        }
        Ok(written)
    }
}

unsafe fn seek(f: *mut File, offset: i64, whence: c_int) -> Result<i64, Errno> {
    // SAFETY: as for `read`.
    let memory = unsafe { memory(f) };
    let base = match whence {
        SEEK_SET => 0,
        SEEK_CUR => memory.position,
        _ => memory.length,
    } as i64;
    match base.checked_add(offset) {
        Some(position) if position >= 0 && position <= memory.size as i64 => {
            memory.position = position as usize;
            Ok(position)
        }
        _ => Err(Errno::EINVAL),
    }
}

unsafe fn close(_: *mut File) -> Result<(), Errno> {
    Ok(())
}
