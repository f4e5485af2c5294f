//! Formatted wide output to a stream.

use super::wide::{WideOutput, format};
use crate::internal::errno::set_errno;
use crate::internal::stream::{ERROR, File, direction::to_write, lock, wide, write};
use crate::internal::va_list::VaList;
use core::mem::MaybeUninit;

/// Bytes that are collected before they are written: one wprintf to a stream without a buffer should be one write.
const ROOM: usize = 256;

#[repr(C)]
struct ToStream {
    out: WideOutput,
    stream: *mut File,
    used: usize,
    room: MaybeUninit<[u8; ROOM]>,
}

impl ToStream {
    /// Writes what was collected.
    unsafe fn hand_over(&mut self) {
        let length = core::mem::take(&mut self.used);
        // SAFETY: as many bytes were collected; the stream is locked.
        let written = unsafe { write::write(self.stream, self.room.as_ptr().cast(), length) };
        if written != length {
            self.out.narrow.failed = true;
        }
    }
}

unsafe fn put(out: &mut WideOutput, data: *const i32, length: usize) {
    // SAFETY: `out` is the first field of the ToStream made below; there is room for four bytes more.
    unsafe {
        let this = &mut *(&raw mut *out).cast::<ToStream>();
        for index in 0..length {
            if this.out.narrow.failed {
                return;
            }
            if this.used + 4 > ROOM {
                this.hand_over();
            }
            let to = this.room.as_mut_ptr().cast::<u8>().add(this.used);
            let bytes = wide::encode(this.stream, *data.add(index) as u32, to);
            this.used += bytes;
            if bytes == 0 {
                this.hand_over();
                this.out.narrow.failed = true;
            }
        }
    }
}

/// vfwprintf. Returns the number of characters, or -1 with errno and, unless the format was at fault, the stream's error flag.
///
/// # Safety
/// `f` is an open stream, `text` a wide string, and the arguments what it asks for.
pub unsafe fn print(f: *mut File, text: *const i32, arguments: VaList) -> i32 {
    // SAFETY: by the contract.
    unsafe {
        let _guard = lock::guard(f);
        wide::orient(f);
        if (*f).wbase.is_null() && !to_write(f) {
            return -1;
        }
        let mut to = ToStream { out: WideOutput::new(put), stream: f, used: 0, room: MaybeUninit::uninit() };
        // The indicator tells this call's errors from earlier ones.
        let errors = (*f).flags & ERROR;
        (*f).flags &= !ERROR;
        let result = format(&mut to.out, text, arguments);
        if to.used > 0 {
            to.hand_over();
        }
        let done = !to.out.narrow.failed;
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
