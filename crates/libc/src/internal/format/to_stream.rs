//! Formatted output to a stream.

use super::output::Output;
use crate::internal::errno::set_errno;
use crate::internal::stream::{ERROR, File, direction::to_write, lock, write};
use crate::internal::va_list::VaList;
use core::mem::MaybeUninit;

/// Room on the stack for streams without a buffer: one printf should be one write.
const ROOM: usize = 256;

#[repr(C)]
struct ToStream {
    out: Output,
    stream: *mut File,
    /// The stack's room, if the stream has no buffer; null if text goes straight to the stream's buffer.
    room: *mut u8,
}

impl ToStream {
    /// Tells the stream how far its buffer, or what is in the room, was filled.
    unsafe fn hand_over(&mut self) -> bool {
        // SAFETY: both belong to this call while it holds the stream's lock.
        unsafe {
            if self.room.is_null() {
                (*self.stream).wpos = self.out.next;
                true
            } else {
                let length = self.out.next as usize - self.room as usize;
                self.out.next = self.room;
                length == 0 || write::write(self.stream, self.room, length) == length
            }
        }
    }
}

unsafe fn overflow(out: &mut Output, data: *const u8, length: usize) {
    // SAFETY: `out` is the first field of the ToStream made below.
    unsafe {
        let this = &mut *(&raw mut *out).cast::<ToStream>();
        if out.failed {
            return;
        }
        // In the middle of a printf lines are not looked at: `flush_lines` does it at the end.
        let f = this.stream;
        let line_end = core::mem::replace(&mut (*f).line_end, -1);
        let done = this.hand_over() && write::write(f, data, length) == length;
        (*f).line_end = line_end;
        this.out.failed = !done;
        if this.room.is_null() {
            this.out.next = (*f).wpos;
            this.out.end = (*f).wend;
        }
    }
}

/// vfprintf. Returns the number of bytes, or -1 with errno and, unless the format was at fault, the stream's error flag.
///
/// # Safety
/// `f` is an open stream, `format` a C string, and the arguments what it asks for.
pub unsafe fn print(f: *mut File, format: *const u8, arguments: VaList) -> i32 {
    // SAFETY: by the contract.
    unsafe {
        let _guard = lock::guard(f);
        if (*f).wbase.is_null() && !to_write(f) {
            return -1;
        }
        let mut room = MaybeUninit::<[u8; ROOM]>::uninit();
        let unbuffered = (*f).buffer_size == 0;
        let room = if unbuffered { room.as_mut_ptr().cast::<u8>() } else { core::ptr::null_mut() };
        let (next, end) = if unbuffered { (room, room.add(ROOM)) } else { ((*f).wpos, (*f).wend) };
        let mut to = ToStream { out: Output::new(next, end, overflow), stream: f, room };
        // The indicator tells this call's errors from earlier ones.
        let errors = (*f).flags & ERROR;
        (*f).flags &= !ERROR;
        let result = super::format(&mut to.out, format, arguments);
        let mut done = !to.out.failed && to.hand_over();
        if done && !unbuffered {
            done = write::flush_lines(f);
        }
        (*f).flags |= errors;
        match result {
            Ok(count) if done => count,
            Ok(_) => -1,
            Err(errno) => {
                set_errno(errno);
                -1
            }
        }
    }
}
