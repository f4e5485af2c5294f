//! What a `DIR *` points to.

use crate::types::{c_int, off_t};

/// How much is read at once: musl's figure, one system call for about 70 names.
pub const BUFFER: usize = 2048;

/// An open directory.
#[repr(C, align(8))]
pub struct Dir {
    /// The descriptor.
    pub fd: c_int,
    /// Where the next entry lies in the buffer.
    pub next: usize,
    /// Where the entries end.
    pub end: usize,
    /// The place behind the last entry that was returned.
    pub place: off_t,
    /// Entries as the kernel writes them, which is how C sees them.
    pub buffer: [u8; BUFFER],
}

/// `struct dirent`: what getdents64 writes.
#[repr(C)]
pub struct Dirent {
    /// The file's number.
    pub ino: u64,
    /// The place behind this entry.
    pub off: off_t,
    /// This entry's length.
    pub reclen: u16,
    /// `DT_*`.
    pub kind: u8,
    /// The name, ending with a NUL.
    pub name: [u8; 256],
}
