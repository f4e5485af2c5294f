//! Formatted output into memory that grows.

use super::output::Output;
use crate::internal::errno::{Errno, set_errno};
use crate::internal::va_list::VaList;
use crate::malloc::replaceable::{free, malloc, realloc};
use core::mem::MaybeUninit;
use core::ptr::{copy_nonoverlapping, null_mut};

/// Most texts are shorter, and then allocated once.
const ROOM: usize = 512;

#[repr(C)]
struct ToAllocated {
    out: Output,
    /// Where the text begins: on the stack, until it has to grow.
    start: *mut u8,
    /// The allocated block, or null.
    block: *mut u8,
}

unsafe fn overflow(out: &mut Output, data: *const u8, length: usize) {
    // SAFETY: `out` is the first field of the ToAllocated made below; `need` bytes fit into the new block.
    unsafe {
        let this = &mut *(&raw mut *out).cast::<ToAllocated>();
        if this.out.failed {
            return;
        }
        let used = this.out.next as usize - this.start as usize;
        let need = used.saturating_add(length);
        let size = need.saturating_add(need / 2).max(2 * ROOM);
        let block: *mut u8 = realloc(this.block.cast(), size).cast();
        if block.is_null() {
            this.out.failed = true;
            set_errno(Errno::ENOMEM);
            return;
        }
        if this.block.is_null() {
            copy_nonoverlapping(this.start, block, used);
        }
        copy_nonoverlapping(data, block.add(used), length);
        this.block = block;
        this.start = block;
        this.out.next = block.add(need);
        this.out.end = block.add(size);
    }
}

/// vasprintf. Returns the number of bytes without the NUL, or -1 and errno; then `*to` is null.
///
/// # Safety
/// `to` is writable, `format` is a C string, and the arguments are what it asks for.
pub unsafe fn print(to: *mut *mut u8, format: *const u8, arguments: VaList) -> i32 {
    let mut room = MaybeUninit::<[u8; ROOM]>::uninit();
    let start = room.as_mut_ptr().cast::<u8>();
    let mut sink =
        ToAllocated { out: Output::new(start, start.wrapping_add(ROOM), overflow), start, block: null_mut() };
    // SAFETY: by the contract; the block has room for the text and its NUL.
    unsafe {
        *to = null_mut();
        let mut result = super::format(&mut sink.out, format, arguments);
        if let Ok(count) = result
            && !sink.out.failed
        {
            let length = count as usize;
            let block: *mut u8 = if sink.block.is_null() {
                malloc(length + 1).cast()
            } else {
                realloc(sink.block.cast(), length + 1).cast()
            };
            if !block.is_null() {
                if sink.block.is_null() {
                    copy_nonoverlapping(start, block, length);
                }
                *block.add(length) = 0;
                *to = block;
                return count;
            }
            result = Err(Errno::ENOMEM);
        }
        free(sink.block.cast());
        if let Err(errno) = result {
            set_errno(errno);
        }
        -1
    }
}
