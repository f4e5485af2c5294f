//! Files as bytes, without a copy.

use std::fs::File;

use rustix::io::Errno;
use rustix::mm::{MapFlags, ProtFlags};

/// A file's contents, mapped. As with every program and library on Linux, whoever shortens the file while it is in use
/// gets the process killed by SIGBUS; files are replaced, not overwritten.
pub(crate) struct Mapping {
    start: *mut u8,
    length: usize,
}

// SAFETY: the mapping is read-only and this value's own.
unsafe impl Send for Mapping {}
// SAFETY: as above.
unsafe impl Sync for Mapping {}

impl Mapping {
    /// Maps the first `length` bytes, all of which will be read.
    ///
    /// # Errors
    /// As mmap(2).
    pub(crate) fn new(file: &File, length: u64) -> Result<Mapping, Errno> {
        Mapping::with(file, length, MapFlags::PRIVATE | MapFlags::POPULATE)
    }

    /// Maps the first `length` bytes, of which few will be read.
    ///
    /// # Errors
    /// As mmap(2).
    pub(crate) fn lazy(file: &File, length: u64) -> Result<Mapping, Errno> {
        Mapping::with(file, length, MapFlags::PRIVATE)
    }

    fn with(file: &File, length: u64, flags: MapFlags) -> Result<Mapping, Errno> {
        let length = usize::try_from(length).map_err(|_| Errno::FBIG)?;
        if length == 0 {
            return Ok(Mapping { start: std::ptr::NonNull::dangling().as_ptr(), length });
        }
        // SAFETY: a new mapping at an address of the kernel's choice affects no other memory.
        let start =
            unsafe { rustix::mm::mmap(std::ptr::null_mut(), length, ProtFlags::READ, flags, file, 0)? };
        Ok(Mapping { start: start.cast(), length })
    }
}

impl AsRef<[u8]> for Mapping {
    fn as_ref(&self) -> &[u8] {
        // SAFETY: `start` is a readable mapping of `length` bytes, or dangling and `length` 0. It is private and never
        // written here; that nobody changes the file is the convention that every loader relies on.
        unsafe { std::slice::from_raw_parts(self.start, self.length) }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        if self.length > 0 {
            // SAFETY: the mapping is this value's own, and no slice of it outlives the value.
            let unmapped = unsafe { rustix::mm::munmap(self.start.cast(), self.length) };
            debug_assert!(unmapped.is_ok());
        }
    }
}
