//! Formatted output into memory of a given size.

use super::output::Output;
use crate::internal::errno::set_errno;
use crate::internal::va_list::VaList;
use core::ptr::copy_nonoverlapping;

unsafe fn overflow(out: &mut Output, data: *const u8, length: usize) {
    let room = out.end as usize - out.next as usize;
    let part = if length < room { length } else { room };
    // SAFETY: no more than fits.
    unsafe {
        copy_nonoverlapping(data, out.next, part);
        out.next = out.next.add(part);
    }
}

/// vsnprintf. Returns the number of bytes without the NUL, whether or not they fit, or -1 and errno.
///
/// # Safety
/// `to` has room for `size` bytes, or as many as will be put; `format` is a C string, and the arguments are what it asks for.
pub unsafe fn print(to: *mut u8, size: usize, format: *const u8, arguments: VaList) -> i32 {
    let mut nowhere = 0u8;
    let to = if size == 0 { &raw mut nowhere } else { to };
    // The last byte is for the NUL. Memory ends where addresses end.
    let room = size.saturating_sub(1).min(usize::MAX - to as usize);
    let mut out = Output::new(to, to.wrapping_add(room), overflow);
    // SAFETY: by the contract; `next` stays at or before `end`.
    unsafe {
        let result = super::format(&mut out, format, arguments);
        *out.next = 0;
        match result {
            Ok(count) => count,
            Err(errno) => {
                set_errno(errno);
                -1
            }
        }
    }
}
