//! Blocks between the small and the large: dlmalloc over mapped segments.

use super::mapping;
use core::ptr::null_mut;
use dlmalloc::{Allocator, Dlmalloc};

/// Segments are mapped in multiples of this; the top one is trimmed when 2 MiB of it are free.
const SEGMENT: usize = 1 << 20;

/// Where dlmalloc gets its segments.
pub struct Segments;

// SAFETY: `alloc` returns fresh mappings of the size it says; the others pass on what dlmalloc got from it.
unsafe impl Allocator for Segments {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let size = size.next_multiple_of(SEGMENT);
        match mapping::map(size) {
            Ok(at) => (at, size, 0),
            Err(_) => (null_mut(), 0, 0),
        }
    }

    fn remap(&self, _: *mut u8, _: usize, _: usize, _: bool) -> *mut u8 {
        null_mut()
    }

    fn free_part(&self, at: *mut u8, old: usize, new: usize) -> bool {
        // SAFETY: dlmalloc gives back the end of a segment that it got from `alloc`.
        unsafe { mapping::unmap(at.add(new), old - new) }
    }

    fn free(&self, at: *mut u8, size: usize) -> bool {
        // SAFETY: dlmalloc gives back a segment that it got from `alloc`.
        unsafe { mapping::unmap(at, size) }
    }

    fn can_release_part(&self, _: u32) -> bool {
        true
    }

    fn allocates_zeros(&self) -> bool {
        true
    }

    fn page_size(&self) -> usize {
        mapping::PAGE
    }
}

/// The allocator of middle blocks.
pub type Middle = Dlmalloc<Segments>;

/// An empty one.
pub const fn new() -> Middle {
    Dlmalloc::new_with_allocator(Segments)
}
