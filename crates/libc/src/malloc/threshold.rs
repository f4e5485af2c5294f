//! Blocks that are mapped one by one because the memory manager wants to see them.
//!
//! A memory manager that looks for mistakes (docs/memory-manager.md) names a size from which on blocks are not cut from
//! slabs. Such a block has pages of its own and ends where they end, but for its alignment, so that what lies behind it is the
//! manager's to choose; and it is given back at once when it is freed. Slabs and dlmalloc are then not used for these sizes: the short paths stay as they are
//! and find nothing.

use super::size_class;

/// The size, which the dynamic linker sets before anything is allocated. Without a manager that names one, no block has it.
#[unsafe(no_mangle)]
pub static mut __malloc_threshold: usize = usize::MAX;

/// Whether a manager has named a size.
pub fn is_set() -> bool {
    // SAFETY: it is set before the first guest code runs, and only read from then on.
    unsafe { (&raw const __malloc_threshold).read_volatile() != usize::MAX }
}

/// Whether a block of `size` bytes is mapped for itself.
pub fn maps(size: usize) -> bool {
    // Small blocks of one class are treated alike.
    let size = if size <= size_class::MAX { size_class::size(size_class::of(size)) } else { size };
    // SAFETY: as in `is_set`.
    size >= unsafe { (&raw const __malloc_threshold).read_volatile() }
}
