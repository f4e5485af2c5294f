//! Where formatted text goes: a run of room, and a function that is called when the room is not enough.

use core::mem::MaybeUninit;
use core::ptr::{copy_nonoverlapping, write_bytes};

/// A destination of formatted text.
#[repr(C)]
pub struct Output {
    /// Where the next byte goes.
    pub next: *mut u8,
    /// One past the room.
    pub end: *mut u8,
    /// Takes `length` bytes that do not fit into `next..end`; may move both. It does nothing after an error that it noted.
    pub overflow: unsafe fn(&mut Output, *const u8, usize),
    /// Set by `overflow` when the destination failed (errno is set): the result of the whole is -1.
    pub failed: bool,
    /// How long the text is so far, whether or not there was room.
    pub total: u64,
}

/// A copy that is in line where it is short, as most pieces are: two words that overlap in the middle.
#[inline(always)]
unsafe fn copy(from: *const u8, to: *mut u8, length: usize) {
    // SAFETY: each word lies within the `length` bytes.
    unsafe {
        if length > 16 {
            copy_nonoverlapping(from, to, length);
        } else if length >= 8 {
            let first = from.cast::<u64>().read_unaligned();
            let last = from.add(length - 8).cast::<u64>().read_unaligned();
            to.cast::<u64>().write_unaligned(first);
            to.add(length - 8).cast::<u64>().write_unaligned(last);
        } else if length >= 4 {
            let first = from.cast::<u32>().read_unaligned();
            let last = from.add(length - 4).cast::<u32>().read_unaligned();
            to.cast::<u32>().write_unaligned(first);
            to.add(length - 4).cast::<u32>().write_unaligned(last);
        } else if length > 0 {
            *to = *from;
            *to.add(length >> 1) = *from.add(length >> 1);
            *to.add(length - 1) = *from.add(length - 1);
        }
    }
}

impl Output {
    /// A destination that nothing was put to.
    pub fn new(next: *mut u8, end: *mut u8, overflow: unsafe fn(&mut Output, *const u8, usize)) -> Output {
        Output { next, end, overflow, failed: false, total: 0 }
    }

    /// Appends bytes.
    ///
    /// # Safety
    /// They are readable; the destination is alive.
    #[inline(never)]
    pub unsafe fn put(&mut self, data: *const u8, length: usize) {
        // SAFETY: by the contract, and there is room.
        unsafe {
            if length <= self.end as usize - self.next as usize {
                copy(data, self.next, length);
                self.next = self.next.add(length);
            } else {
                (self.overflow)(self, data, length);
            }
        }
    }

    /// Appends `count` copies of a byte; none, if that is not positive.
    ///
    /// # Safety
    /// The destination is alive.
    #[inline(never)]
    pub unsafe fn fill(&mut self, byte: u8, mut count: i64) {
        let mut run = MaybeUninit::<[u8; 32]>::uninit();
        let run = run.as_mut_ptr().cast::<u8>();
        // SAFETY: the run is written before it is put, no more of it than there is.
        unsafe {
            if count > 0 {
                write_bytes(run, byte, 32);
            }
            while count > 0 && !self.failed {
                let part = if count < 32 { count } else { 32 };
                self.put(run, part as usize);
                count -= part;
            }
        }
    }
}
