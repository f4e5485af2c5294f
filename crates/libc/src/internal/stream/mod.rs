//! Streams: what a `FILE` is and how bytes go through it.
//!
//! A stream has one buffer, which holds either bytes read ahead or bytes still to be written, never both. The hot
//! functions (getc, putc) look at two pointers only, so the rule is: whichever direction is not in use has both of its
//! pointers equal, and the fast path fails by itself.
//!
//! - reading: `rpos..rend` are the bytes read ahead; `wpos == wend`.
//! - writing: `wbase..wpos` are the bytes to be written, `wpos..wend` is room; `rpos == rend`.
//! - neither: all null.
//!
//! Before the buffer proper lie [`PUSHBACK`] bytes for ungetc. An unbuffered stream has a buffer of no bytes, so that every
//! write takes the slow path; it reads through one byte of the pushback area.
//!
//! Where bytes come from and go to is a table of four functions ([`Transport`]): descriptors, memory, cookies. What a
//! program does not use is not linked: stdout's table knows no reading.
//!
//! Errors: the functions that move bytes set the stream's error flag and errno and return how far they came; the others
//! return `Result`.

pub mod close;
pub mod descriptor;
pub mod direction;
pub mod list;
pub mod lock;
pub mod mode;
pub mod open;
pub mod position;
pub mod process;
pub mod read;
pub mod wide;
pub mod write;

use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_int, c_void};
use core::ptr::null_mut;
use core::sync::atomic::AtomicI32;

/// Bytes before a buffer for ungetc; also where an unbuffered stream reads to.
pub const PUSHBACK: usize = 8;

/// Size of the buffer that a stream gets by itself.
pub const BUFFER_SIZE: usize = 8192;

/// Opened for writing only: reading is EBADF.
pub const NO_READ: u32 = 1;
/// Opened for reading only: writing is EBADF.
pub const NO_WRITE: u32 = 2;
/// The end-of-file indicator.
pub const END: u32 = 4;
/// The error indicator.
pub const ERROR: u32 = 8;
/// Each write goes to the end of the file.
pub const APPEND: u32 = 16;
/// Not allocated by fopen: fclose does not free it.
pub const STATIC: u32 = 32;
/// Is in the list of open streams.
pub const LISTED: u32 = 64;
/// Becomes line-buffered on its first write if it is a terminal (stdout), unless setvbuf chose before.
pub const ASK_TERMINAL: u32 = 128;
/// Locked by the caller (`__fsetlocking(FSETLOCKING_BYCALLER)`).
pub const LOCKED_BY_CALLER: u32 = 256;

/// How a stream reaches what is behind it. Each gets the stream, which it may look at but not use.
pub struct Transport {
    /// Reads at most that many bytes; 0 is the end.
    pub read: unsafe fn(*mut File, *mut u8, usize) -> Result<usize, Errno>,
    /// Writes some of two runs of bytes, one after the other; returns how many of the sum.
    pub write: unsafe fn(*mut File, Bytes, Bytes) -> Result<usize, Errno>,
    /// Moves to an offset relative to `whence` and returns the new offset.
    pub seek: unsafe fn(*mut File, i64, c_int) -> Result<i64, Errno>,
    /// Gives the thing behind back.
    pub close: unsafe fn(*mut File) -> Result<(), Errno>,
}

/// A run of bytes in memory.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Bytes {
    /// Where it begins.
    pub start: *const u8,
    /// How many.
    pub length: usize,
}

impl Bytes {
    /// The bytes from `start` up to `end`.
    pub fn between(start: *const u8, end: *const u8) -> Bytes {
        Bytes { start, length: (end as usize).wrapping_sub(start as usize) }
    }
}

/// C's `FILE`. The fields down to `line_end` are known to include/bits/stdio.h, and so to compiled programs.
#[repr(C)]
pub struct File {
    /// The next byte to read.
    pub rpos: *mut u8,
    /// One past the last byte read ahead.
    pub rend: *mut u8,
    /// Where the next byte written goes.
    pub wpos: *mut u8,
    /// One past the room for writing.
    pub wend: *mut u8,
    /// The first byte still to be written; null unless writing.
    pub wbase: *mut u8,
    /// The byte after which buffered output is written out: '\n' if line-buffered, -1 if not.
    pub line_end: c_int,
    /// The flags above.
    pub flags: u32,
    /// The buffer, after its pushback area.
    pub buffer: *mut u8,
    /// Its size; 0 if the stream is unbuffered.
    pub buffer_size: usize,
    /// Where bytes come from and go to.
    pub transport: &'static Transport,
    /// The descriptor, or -1.
    pub fd: c_int,
    /// Orientation: negative for bytes, positive for wide characters (see [`wide`]), 0 undecided.
    pub orientation: c_int,
    /// What the transport needs to know.
    pub cookie: *mut c_void,
    /// See [`lock`].
    pub owner: AtomicI32,
    /// How often the owner holds the lock, less one.
    pub depth: c_int,
    /// The list of open streams.
    pub next: *mut File,
    /// The list of open streams.
    pub previous: *mut File,
    /// The line that fgetln returned last.
    pub line: *mut u8,
}

// SAFETY: streams are shared between threads by C's rules; each function locks the one it works on.
unsafe impl Sync for File {}

impl File {
    /// A stream over a descriptor, neither reading nor writing yet.
    pub const fn new(
        fd: c_int,
        flags: u32,
        buffer: *mut u8,
        size: usize,
        transport: &'static Transport,
    ) -> File {
        File {
            rpos: null_mut(),
            rend: null_mut(),
            wpos: null_mut(),
            wend: null_mut(),
            wbase: null_mut(),
            line_end: -1,
            flags,
            buffer,
            buffer_size: size,
            transport,
            fd,
            orientation: 0,
            cookie: null_mut(),
            owner: AtomicI32::new(0),
            depth: 0,
            next: null_mut(),
            previous: null_mut(),
            line: null_mut(),
        }
    }
}

/// A stream that exists from the start: C sees `FILE *const`.
#[repr(transparent)]
pub struct Standard(pub *mut File);

// SAFETY: an address that never changes.
unsafe impl Sync for Standard {}

/// Sets the error indicator and errno.
///
/// # Safety
/// `f` is an open stream that the caller has locked.
#[cold]
pub unsafe fn fail(f: *mut File, errno: Errno) {
    // SAFETY: by the contract.
    unsafe { (*f).flags |= ERROR };
    set_errno(errno);
}
