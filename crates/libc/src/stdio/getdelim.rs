//! `getdelim`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::stream::{ERROR, File, lock, read};
use crate::malloc::replaceable::realloc;
use crate::types::{c_char, c_int, c_void, size_t, ssize_t};
use core::ptr::copy_nonoverlapping;

unsafe extern "C" {
    fn memchr(data: *const c_void, byte: c_int, length: usize) -> *mut c_void;
}

/// Reads up to and with `delimiter` into `*line`, a block from malloc of `*size` bytes (or null) that grows as needed. Returns the
/// length without the NUL, or -1 at the end of the file or on an error: EINVAL, ENOMEM, EOVERFLOW, and those of fgetc.
/// POSIX.1-2024 `getdelim`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getdelim(
    line: *mut *mut c_char,
    size: *mut size_t,
    delimiter: c_int,
    stream: *mut File,
) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        if line.is_null() || size.is_null() {
            (*stream).flags |= ERROR;
            set_errno(Errno::EINVAL);
            return -1;
        }
        if (*line).is_null() {
            *size = 0;
        }
        let mut length = 0usize;
        loop {
            if (*stream).rpos == (*stream).rend && !read::fill(stream) {
                if length == 0 || (*stream).flags & ERROR != 0 {
                    return -1;
                }
                break;
            }
            let ahead = (*stream).rend as usize - (*stream).rpos as usize;
            let found = memchr((*stream).rpos.cast(), delimiter, ahead).cast::<u8>();
            let count = if found.is_null() { ahead } else { found as usize - (*stream).rpos as usize + 1 };
            let Some(need) = length.checked_add(count + 1).filter(|&need| need <= isize::MAX as usize) else {
                (*stream).flags |= ERROR;
                set_errno(Errno::EOVERFLOW);
                return -1;
            };
            if need > *size {
                // Half as much again: a line that comes in many pieces is copied a few times only.
                let room = if found.is_null() { need + need / 2 } else { need };
                let room = room.max(64);
                let block = realloc((*line).cast(), room);
                if block.is_null() {
                    (*stream).flags |= ERROR;
                    set_errno(Errno::ENOMEM);
                    return -1;
                }
                *line = block.cast();
                *size = room;
            }
            copy_nonoverlapping((*stream).rpos, (*line).cast::<u8>().add(length), count);
            (*stream).rpos = (*stream).rpos.add(count);
            length += count;
            if !found.is_null() {
                break;
            }
        }
        *(*line).add(length) = 0;
        length as ssize_t
    }
}

/// `getdelim`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __getdelim(
    line: *mut *mut c_char,
    size: *mut size_t,
    delimiter: c_int,
    stream: *mut File,
) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { getdelim(line, size, delimiter, stream) }
}
