//! Formatted output to a file descriptor.

use super::output::Output;
use crate::internal::errno::set_errno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use core::mem::MaybeUninit;

const ROOM: usize = 1024;

#[repr(C)]
struct ToDescriptor {
    out: Output,
    fd: i32,
    start: *mut u8,
}

impl ToDescriptor {
    unsafe fn write(&mut self, mut data: *const u8, mut length: usize) {
        while length > 0 && !self.out.failed {
            // SAFETY: the bytes are readable, and so are those after what was written.
            match unsafe { syscall::write(self.fd, data, length) } {
                Ok(written) => {
                    data = data.wrapping_add(written as usize);
                    length -= (written as usize).min(length);
                }
                Err(errno) => {
                    set_errno(errno);
                    self.out.failed = true;
                }
            }
        }
    }

    unsafe fn flush(&mut self) {
        // SAFETY: start..next is what was put.
        unsafe { self.write(self.start, self.out.next as usize - self.start as usize) };
        self.out.next = self.start;
    }
}

unsafe fn overflow(out: &mut Output, data: *const u8, length: usize) {
    // SAFETY: `out` is the first field of the ToDescriptor made below.
    unsafe {
        let this = &mut *(&raw mut *out).cast::<ToDescriptor>();
        this.flush();
        if length > ROOM {
            this.write(data, length);
        } else {
            this.out.put(data, length);
        }
    }
}

/// vdprintf. Returns the number of bytes, or -1 and errno.
///
/// # Safety
/// `format` is a C string, and the arguments are what it asks for.
pub unsafe fn print(fd: i32, format: *const u8, arguments: VaList) -> i32 {
    let mut room = MaybeUninit::<[u8; ROOM]>::uninit();
    let start = room.as_mut_ptr().cast::<u8>();
    let mut sink = ToDescriptor { out: Output::new(start, start.wrapping_add(ROOM), overflow), fd, start };
    // SAFETY: by the contract.
    unsafe {
        let result = super::format(&mut sink.out, format, arguments);
        sink.flush();
        match result {
            Ok(count) if !sink.out.failed => count,
            Ok(_) => -1,
            Err(errno) => {
                set_errno(errno);
                -1
            }
        }
    }
}
