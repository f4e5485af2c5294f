//! `open_wmemstream`.

use super::multibyte::{Decoded, decode_as};
use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::position::{SEEK_CUR, SEEK_SET};
use crate::internal::stream::{Bytes, File, NO_READ, Transport, open, wide};
use crate::locale::is_utf8;
use crate::malloc::replaceable::{free, malloc, realloc};
use crate::types::{c_int, size_t, wchar_t};
use core::ptr::write_bytes;

/// The growing block behind a stream. Sizes and positions count characters.
struct Growing {
    block_at: *mut *mut wchar_t,
    length_at: *mut size_t,
    block: *mut wchar_t,
    /// Characters allocated.
    space: usize,
    length: usize,
    position: usize,
    /// A character of which not all bytes have come.
    partial: u32,
    utf8: bool,
}

static GROWING: Transport = Transport { read, write, seek, close };

/// A stream for writing wide characters into a block from malloc that grows. After fflush and fclose its address and its length in
/// characters (without the NUL that follows the content) are at `block` and `length`; the caller frees it. Offsets of the stream count characters.
/// Null and errno: ENOMEM, EINVAL for null pointers. POSIX.1-2024 `open_memstream`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open_wmemstream(block: *mut *mut wchar_t, length: *mut size_t) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { make(block, length).or_null() }
}

unsafe fn make(block_at: *mut *mut wchar_t, length_at: *mut size_t) -> Result<*mut File, Errno> {
    if block_at.is_null() || length_at.is_null() {
        return Err(Errno::EINVAL);
    }
    // SAFETY: by the contract of open_wmemstream; the stream has room for a Growing.
    unsafe {
        let block = malloc(size_of::<wchar_t>()).cast::<wchar_t>();
        if block.is_null() {
            return Err(Errno::ENOMEM);
        }
        *block = 0;
        // Without a buffer, so that the stream's position counts no bytes.
        let f = open::allocate(-1, NO_READ, size_of::<Growing>(), 0, &GROWING)
            .inspect_err(|_| free(block.cast()))?;
        (*f).cookie.cast::<Growing>().write(Growing {
            block_at,
            length_at,
            block,
            space: 1,
            length: 0,
            position: 0,
            partial: 0,
            utf8: is_utf8(),
        });
        wide::orient(f);
        *block_at = block;
        *length_at = 0;
        Ok(f)
    }
}

unsafe fn growing<'a>(f: *mut File) -> &'a mut Growing {
    // SAFETY: written when the stream was made; the stream's functions do not nest.
    unsafe { &mut *(*f).cookie.cast::<Growing>() }
}

unsafe fn read(_: *mut File, _: *mut u8, _: usize) -> Result<usize, Errno> {
    Err(Errno::EBADF)
}

unsafe fn write(f: *mut File, first: Bytes, second: Bytes) -> Result<usize, Errno> {
    // SAFETY: the block is made large enough first: bytes make no more characters than they are.
    unsafe {
        let this = growing(f);
        let total = first.length + second.length;
        let end = this.position.saturating_add(total);
        if end >= this.space {
            let space = end.saturating_add(1).max(this.space.saturating_mul(2));
            let Some(size) = space.checked_mul(size_of::<wchar_t>()) else { return Err(Errno::ENOMEM) };
            let block = realloc(this.block.cast(), size).cast::<wchar_t>();
            if block.is_null() {
                return Err(Errno::ENOMEM);
            }
            this.block = block;
            this.space = space;
            *this.block_at = block;
        }
        // What was skipped over by seeking is zeros.
        if this.position > this.length {
            write_bytes(this.block.add(this.length), 0, this.position - this.length);
        }
        for run in [first, second] {
            let mut at = 0;
            while at < run.length {
                let utf8 = this.utf8;
                match decode_as(run.start.add(at), run.length - at, &mut this.partial, || utf8)? {
                    Decoded::Character(code, length) => {
                        *this.block.add(this.position) = code as wchar_t;
                        this.position += 1;
                        at += length;
                    }
                    Decoded::Incomplete => break,
                }
            }
        }
        if this.position > this.length {
            this.length = this.position;
            *this.block.add(this.length) = 0;
        }
        *this.length_at = this.position;
        Ok(total)
    }
}

unsafe fn seek(f: *mut File, offset: i64, whence: c_int) -> Result<i64, Errno> {
    // SAFETY: as for `write`.
    let this = unsafe { growing(f) };
    let base = match whence {
        SEEK_SET => 0,
        SEEK_CUR => this.position,
        _ => this.length,
    } as i64;
    match base.checked_add(offset) {
        Some(position) if (0..=(isize::MAX / 4) as i64).contains(&position) => {
            this.partial = 0;
            this.position = position as usize;
            Ok(position)
        }
        _ => Err(Errno::EINVAL),
    }
}

unsafe fn close(_: *mut File) -> Result<(), Errno> {
    Ok(())
}
