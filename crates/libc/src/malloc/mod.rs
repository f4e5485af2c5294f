//! The heap: what `malloc`, `free` and their family in `<stdlib.h>` and `<malloc.h>` are shells over.
//!
//! Three kinds of block, by size:
//!
//! - **small** (up to 8 KiB, [`small`]): 32 size classes, four to a doubling. A class is a stack of free blocks: allocating
//!   pops, freeing pushes. Blocks are cut from 64 KiB slabs, one class a slab; a byte for each 64 KiB of the
//!   address space says which class lies there, so a block needs no header and freeing finds its class with one load.
//!   Stacks are filled from and emptied into slabs a batch at a time; a slab with no block in use can be given back.
//! - **middle** (to 128 KiB, [`middle`]): the dlmalloc crate, best fit with coalescing.
//! - **large** ([`mapping`]): each a mapping of its own, unmapped when freed; a few of up to 2 MiB are kept to be used again.
//!
//! Middle and large blocks have 16 bytes before them that say which they are and how long.
//!
//! Memory comes from `mmap` alone, is aligned to 16 bytes (`max_align_t` is binary128), and a request beyond PTRDIFF_MAX
//! fails with ENOMEM. The state is guarded by one lock that costs nothing until the process has a second thread.

pub mod heap;
pub mod large;
pub mod mapping;
mod middle;
pub mod size_class;
pub mod small;

/// Every block's alignment: that of `max_align_t`.
pub const ALIGNMENT: usize = 16;
/// What no request may exceed: PTRDIFF_MAX.
pub const MAX_REQUEST: usize = isize::MAX as usize;
