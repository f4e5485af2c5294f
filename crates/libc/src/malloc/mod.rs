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
//! A memory manager may ask for blocks that it can see ([`threshold`]).
//!
//! Memory comes from `mmap` alone, is aligned to 16 bytes (`max_align_t` is binary128), and a request beyond PTRDIFF_MAX
//! fails with ENOMEM. The state is guarded by one lock that costs nothing until the process has a second thread.
//!
//! # What was measured
//!
//! Nanoseconds, the best of three runs on a busy two-core x86-64 machine, all measured together: this heap in a static program on
//! wasmtime 48, and natively Debian 12's glibc 2.36 and musl 1.2.3.
//!
//! | pattern | here | glibc | musl |
//! |---|---|---|---|
//! | malloc and free, 16 bytes | 12.5 | 17 | 212 |
//! | the same, 1,000 bytes | 14.4 | 19 | 87 |
//! | the same, 20,000 bytes | 63 | 29 | 2,740 |
//! | the same, 200,000 bytes | 17 | 14 | 9,500 |
//! | the same, 1 MiB, filled | 29,800 | 30,700 | 1,070,000 |
//! | 10,000 of 32 bytes, freed last first; per block | 8.1 | 9.7 | 135 |
//! | … first first | 8.1 | 9.5 | 149 |
//! | … in random order | 12.7 | 11.8 | 114 |
//! | 10,000 of 1 to 512 bytes, random order; per block | 47 | 104 | 1,500 |
//! | one of 10,000 blocks replaced by one of 1 to 2,000 bytes | 31 | 171 | 284 |
//! | one of 1,000 replaced by one of 1 to 60,000 bytes | 665 | 363 | 4,200 |
//! | realloc from 16 bytes to 64 KiB in steps of 16; all of it | 27,000 | 1,090,000 | 1,560,000 |
//! | realloc by doubling to 16 MiB; all of it | 117,000 | 5,100 | 141,000 |
//!
//! Middle blocks, which are dlmalloc's, are the slow ones. talc 5.1
//! was left out without a measurement: it has to be told a block's size when the block is freed, and gives nothing back to the
//! system by itself.

pub mod heap;
pub mod large;
pub mod mapping;
mod middle;
pub mod replaceable;
pub mod size_class;
pub mod small;
pub mod threshold;

/// Every block's alignment: that of `max_align_t`.
pub const ALIGNMENT: usize = 16;
/// What no request may exceed: PTRDIFF_MAX.
pub const MAX_REQUEST: usize = isize::MAX as usize;
