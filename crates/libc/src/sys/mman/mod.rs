//! `<sys/mman.h>`

pub mod madvise;
pub mod mincore;
pub mod mmap;
pub mod mprotect;
pub mod mremap;
pub mod msync;
pub mod munmap;
pub mod posix_madvise;
