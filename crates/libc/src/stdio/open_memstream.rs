//! `open_memstream`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::position::{SEEK_CUR, SEEK_SET};
use crate::internal::stream::{BUFFER_SIZE, Bytes, File, NO_READ, Transport, open};
use crate::malloc::replaceable::{free, malloc, realloc};
use crate::types::{c_char, c_int, size_t};
use core::ptr::{copy_nonoverlapping, write_bytes};

/// The growing block behind a stream.
struct Growing {
    block_at: *mut *mut c_char,
    length_at: *mut size_t,
    block: *mut u8,
    /// Bytes allocated.
    space: usize,
    length: usize,
    position: usize,
}

static GROWING: Transport = Transport { read, write, seek, close };

/// A stream for writing into a block from malloc that grows. After fflush and fclose its address and length (without the NUL that
/// follows the content) are at `block` and `length`; the caller frees it. Null and errno: ENOMEM, EINVAL for null pointers.
/// POSIX.1-2024 `open_memstream`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open_memstream(block: *mut *mut c_char, length: *mut size_t) -> *mut File {
    // SAFETY: by the contract of the C function.
    unsafe { make(block, length).or_null() }
}

unsafe fn make(block_at: *mut *mut c_char, length_at: *mut size_t) -> Result<*mut File, Errno> {
    if block_at.is_null() || length_at.is_null() {
        return Err(Errno::EINVAL);
    }
    // SAFETY: by the contract of open_memstream; the stream has room for a Growing.
    unsafe {
        let block = malloc(1).cast::<u8>();
        if block.is_null() {
            return Err(Errno::ENOMEM);
        }
        *block = 0;
        let f = open::allocate(-1, NO_READ, size_of::<Growing>(), BUFFER_SIZE, &GROWING)
            .inspect_err(|_| free(block.cast()))?;
        (*f).cookie.cast::<Growing>().write(Growing {
            block_at,
            length_at,
            block,
            space: 1,
            length: 0,
            position: 0,
        });
        // It is for wide characters or bytes, whatever comes first: byte-oriented in musl and here.
        (*f).orientation = -1;
        *block_at = block.cast();
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
    // SAFETY: the block is made large enough first.
    unsafe {
        let this = growing(f);
        let total = first.length + second.length;
        let end = this.position.saturating_add(total);
        if end >= this.space {
            let space = end.saturating_add(1).max(this.space.saturating_mul(2));
            let block = realloc(this.block.cast(), space).cast::<u8>();
            if block.is_null() {
                return Err(Errno::ENOMEM);
            }
            this.block = block;
            this.space = space;
            *this.block_at = block.cast();
        }
        // What was skipped over by seeking is zeros.
        if this.position > this.length {
            write_bytes(this.block.add(this.length), 0, this.position - this.length);
        }
        for run in [first, second] {
            copy_nonoverlapping(run.start, this.block.add(this.position), run.length);
            this.position += run.length;
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
        Some(position) if (0..=isize::MAX as i64).contains(&position) => {
            this.position = position as usize;
            Ok(position)
        }
        _ => Err(Errno::EINVAL),
    }
}

unsafe fn close(_: *mut File) -> Result<(), Errno> {
    Ok(())
}
