//! Where text to be read comes from: a run of bytes, and a function that is called at its end for the next run.
//!
//! One byte can always be put back after it was taken; in a string, which is one run, any number.

use crate::internal::stream::{File, read};
use core::ptr::null_mut;

/// A source of bytes. `next..end` are at hand.
pub struct Source {
    /// The next byte.
    pub next: *const u8,
    /// One past the last byte at hand that the limit allows to be taken.
    end: *const u8,
    /// Where the run begins.
    start: *const u8,
    /// Where the run ends, limit or not.
    run_end: *const u8,
    /// How many bytes came before the run.
    before: u64,
    /// Up to which count bytes may be taken.
    limit: u64,
    /// Makes the next run: sets `start` and `run_end`; false at the end of the text.
    refill: unsafe fn(&mut Source) -> bool,
    stream: *mut File,
}

/// How much of a string is searched for its end at a time: a short read from a long string should not look at all of it.
const PIECE: usize = 256;

unsafe fn never(_: &mut Source) -> bool {
    false
}

unsafe fn more_of_string(source: &mut Source) -> bool {
    source.start = source.run_end;
    let mut end = source.start;
    // SAFETY: the string goes on up to its NUL.
    unsafe {
        while end as usize - (source.start as usize) < PIECE && *end != 0 {
            end = end.add(1);
        }
    }
    source.run_end = end;
    end != source.start
}

unsafe fn more_of_stream(source: &mut Source) -> bool {
    let f = source.stream;
    // SAFETY: the stream is open and locked for as long as the source lives.
    unsafe {
        (*f).rpos = (*f).rend;
        let more = read::fill(f);
        source.start = (*f).rpos;
        source.run_end = (*f).rend;
        more
    }
}

/// A place in a source: see [`Source::get_at`].
pub struct Cursor {
    next: *const u8,
    end: *const u8,
}

impl Source {
    /// A string whose end the reader finds by itself: a NUL is a byte like others, and belongs to nothing that is read.
    #[inline]
    pub fn text(start: *const u8) -> Source {
        let end = usize::MAX as *const u8;
        Source {
            next: start,
            end,
            start,
            run_end: end,
            before: 0,
            limit: u64::MAX,
            refill: never,
            stream: null_mut(),
        }
    }

    /// A string, up to its NUL.
    pub fn string(start: *const u8) -> Source {
        Source {
            next: start,
            end: start,
            start,
            run_end: start,
            before: 0,
            limit: u64::MAX,
            refill: more_of_string,
            stream: null_mut(),
        }
    }

    /// A source whose bytes `refill` gives, run by run, through [`Source::set_run`].
    pub fn runs(refill: unsafe fn(&mut Source) -> bool) -> Source {
        let mut source = Source::text(null_mut());
        source.end = source.next;
        source.run_end = source.next;
        source.refill = refill;
        source
    }

    /// What `refill` calls with the next run.
    pub fn set_run(&mut self, start: *const u8, length: usize) {
        self.start = start;
        self.run_end = start.wrapping_add(length);
    }

    /// Whether bytes of the run are left that were not taken, or were put back.
    pub fn has_rest(&self) -> bool {
        self.next != self.run_end
    }

    /// A stream; [`Source::finish`] tells it how far it was read.
    ///
    /// # Safety
    /// It is open and locked until then.
    pub unsafe fn stream(f: *mut File) -> Source {
        // SAFETY: by the contract.
        unsafe {
            Source {
                next: (*f).rpos,
                end: (*f).rend,
                start: (*f).rpos,
                run_end: (*f).rend,
                before: 0,
                limit: u64::MAX,
                refill: more_of_stream,
                stream: f,
            }
        }
    }

    /// The end of reading from a stream.
    ///
    /// # Safety
    /// The source came from [`Source::stream`].
    pub unsafe fn finish(&mut self) {
        // SAFETY: by the contract; next lies in what the stream has read ahead.
        unsafe { (*self.stream).rpos = self.next.cast_mut() }
    }

    /// How many bytes have been taken.
    pub fn count(&self) -> u64 {
        self.before + (self.next as usize - self.start as usize) as u64
    }

    /// Lets at most `width` more bytes be taken.
    pub fn limit(&mut self, width: u64) {
        self.limit = self.count().saturating_add(width);
        self.set_end();
    }

    /// Lets all be taken.
    pub fn no_limit(&mut self) {
        self.limit = u64::MAX;
        self.end = self.run_end;
    }

    fn set_end(&mut self) {
        let run = self.run_end as usize - self.start as usize;
        let allowed = self.limit - self.before;
        self.end =
            if allowed < run as u64 { self.start.wrapping_add(allowed as usize) } else { self.run_end };
    }

    /// Takes a byte; -1 at the end of the text or the limit.
    #[inline(always)]
    pub fn get(&mut self) -> i32 {
        if self.next == self.end {
            return self.get_slow();
        }
        // SAFETY: next < end are bytes at hand.
        unsafe {
            let byte = *self.next;
            self.next = self.next.add(1);
            byte as i32
        }
    }

    /// Takes a byte as [`Source::get`] does, by pointers of the caller's that stand for `next` and `end`: in a loop they stay in registers,
    /// where a position in memory costs several cycles a byte. They begin as [`Source::cursor`] and end with [`Source::settle`].
    #[inline(always)]
    pub fn get_at(&mut self, cursor: &mut Cursor) -> i32 {
        if cursor.next == cursor.end {
            self.next = cursor.next;
            let byte = self.get_slow();
            *cursor = self.cursor();
            return byte;
        }
        // SAFETY: next < end are bytes at hand.
        unsafe {
            let byte = *cursor.next;
            cursor.next = cursor.next.add(1);
            byte as i32
        }
    }

    /// Where the source stands.
    #[inline(always)]
    pub fn cursor(&self) -> Cursor {
        Cursor { next: self.next, end: self.end }
    }

    /// Moves the source to where the cursor stands.
    #[inline(always)]
    pub fn settle(&mut self, cursor: Cursor) {
        self.next = cursor.next;
    }

    #[cold]
    #[inline(never)]
    fn get_slow(&mut self) -> i32 {
        let count = self.count();
        if count >= self.limit {
            return -1;
        }
        // SAFETY: the source's own function.
        let more = unsafe { (self.refill)(self) };
        self.before = count;
        self.next = self.start;
        if !more {
            self.end = self.next;
            self.run_end = self.next;
            self.start = self.next;
            return -1;
        }
        self.set_end();
        // SAFETY: a run has a byte at least, and the limit allows one.
        unsafe {
            let byte = *self.next;
            self.next = self.next.add(1);
            byte as i32
        }
    }

    /// Puts the byte back that was just taken; nothing if that was the end.
    #[inline(always)]
    pub fn back(&mut self, byte: i32) {
        if byte >= 0 {
            self.next = self.next.wrapping_sub(1);
        }
    }

    /// Puts `count` bytes back; for strings.
    #[inline]
    pub fn back_by(&mut self, count: usize) {
        self.next = self.next.wrapping_sub(count);
    }

    /// Takes white space; returns the byte after it, taken too.
    #[inline]
    pub fn get_after_space(&mut self) -> i32 {
        loop {
            let byte = self.get();
            if !is_space(byte) {
                return byte;
            }
        }
    }
}

/// isspace in the C locale.
#[inline(always)]
pub fn is_space(byte: i32) -> bool {
    byte == b' ' as i32 || (byte as u32).wrapping_sub(9) < 5
}
