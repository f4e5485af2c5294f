//! Formatted wide output into memory of a given size.

use super::wide::{WideOutput, format};
use crate::internal::errno::{Errno, set_errno};
use crate::internal::va_list::VaList;
use core::ptr::copy_nonoverlapping;

#[repr(C)]
struct ToMemory {
    out: WideOutput,
    next: *mut i32,
    /// How many more characters fit.
    room: usize,
}

unsafe fn put(out: &mut WideOutput, data: *const i32, length: usize) {
    // SAFETY: `out` is the first field of the ToMemory made below; no more than fits.
    unsafe {
        let this = &mut *(&raw mut *out).cast::<ToMemory>();
        let part = length.min(this.room);
        copy_nonoverlapping(data, this.next, part);
        this.next = this.next.add(part);
        this.room -= part;
    }
}

/// vswprintf. Returns the number of characters without the NUL, or -1 and errno, EOVERFLOW if they and a NUL do not fit.
///
/// # Safety
/// `to` has room for `size` characters, or as many as will be put; `format` is a wide string, and the arguments are what it asks for.
pub unsafe fn print(to: *mut i32, size: usize, text: *const i32, arguments: VaList) -> i32 {
    let mut sink = ToMemory { out: WideOutput::new(put), next: to, room: size.saturating_sub(1) };
    // SAFETY: by the contract.
    unsafe {
        let result = format(&mut sink.out, text, arguments);
        if size > 0 {
            *sink.next = 0;
        }
        let errno = match result {
            Ok(count) if (count as usize) < size => return count,
            Ok(_) => Errno::EOVERFLOW,
            Err(errno) => errno,
        };
        set_errno(errno);
        -1
    }
}
