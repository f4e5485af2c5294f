//! Memory from the kernel, and the mappings that large blocks leave behind.
//!
//! Mapping, faulting pages in and unmapping costs far more than filling a block of a few hundred KiB, and programs free such
//! blocks to allocate them again. So the last few are kept, at most [`KEPT_BYTES`] together; all others go back at once.

use crate::internal::syscall;
use core::ptr::null_mut;
use muslin_abi::Errno;

const PROT_READ_WRITE: i32 = 1 | 2;
const MAP_PRIVATE_ANONYMOUS: i32 = 2 | 0x20;
const MREMAP_MAYMOVE: i32 = 1;
/// mmap's unit.
pub const PAGE: usize = 4096;

const KEPT: usize = 8;
const KEPT_BYTES: usize = 4 << 20;
const KEPT_MAPPING: usize = 2 << 20;

/// `length` bytes of zeros at a page boundary.
pub fn map(length: usize) -> Result<*mut u8, Errno> {
    // SAFETY: a new mapping touches nothing that exists.
    let at = unsafe { syscall::mmap(0usize, length, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0i64) };
    at.map(|at| at as usize as *mut u8)
}

/// Gives pages back.
///
/// # Safety
/// They came from [`map`] or [`remap`], and nobody uses them any more.
pub unsafe fn unmap(at: *mut u8, length: usize) -> bool {
    // SAFETY: by the contract.
    unsafe { syscall::munmap(at, length) }.is_ok()
}

/// Changes a mapping's length; it may move. Fails where the kernel does not offer this.
///
/// # Safety
/// As [`unmap`]; on success the old address is void.
pub unsafe fn remap(at: *mut u8, old: usize, new: usize) -> Result<*mut u8, Errno> {
    // SAFETY: by the contract.
    unsafe { syscall::mremap(at, old, new, MREMAP_MAYMOVE, 0usize) }.map(|at| at as usize as *mut u8)
}

/// Mappings kept to be used again. Their contents are not zeros.
pub struct Kept {
    mappings: [(*mut u8, usize); KEPT],
    bytes: usize,
    /// Where the next is put; what is there goes.
    next: usize,
}

impl Kept {
    /// None yet.
    pub const fn new() -> Kept {
        Kept { mappings: [(null_mut(), 0); KEPT], bytes: 0, next: 0 }
    }

    /// A kept mapping of at least `length` bytes and not much more, with its length.
    pub fn take(&mut self, length: usize) -> Option<(*mut u8, usize)> {
        let found = self.mappings.iter_mut().find(|m| m.1 >= length && m.1 - length <= length / 4)?;
        let mapping = *found;
        *found = (null_mut(), 0);
        self.bytes -= mapping.1;
        Some(mapping)
    }

    /// Keeps a mapping or unmaps it, and unmaps older ones that have no room beside it.
    ///
    /// # Safety
    /// As [`unmap`].
    pub unsafe fn put(&mut self, at: *mut u8, length: usize) {
        // SAFETY: by the contract, of this mapping and of those put here before.
        unsafe {
            if length > KEPT_MAPPING {
                unmap(at, length);
                return;
            }
            let mut visited = 0;
            loop {
                let Some(slot) = self.mappings.get_mut(self.next % KEPT) else { return };
                self.next = self.next.wrapping_add(1);
                if slot.1 != 0 {
                    unmap(slot.0, slot.1);
                    self.bytes -= slot.1;
                    *slot = (null_mut(), 0);
                }
                visited += 1;
                if self.bytes + length <= KEPT_BYTES || visited == KEPT {
                    *slot = (at, length);
                    self.bytes += length;
                    return;
                }
            }
        }
    }
}

impl Default for Kept {
    fn default() -> Self {
        Self::new()
    }
}
