//! `<sys/mman.h>`

pub mod madvise;
pub mod memfd_create;
pub mod mincore;
pub mod mlock;
pub mod mlock2;
pub mod mlockall;
pub mod mmap;
pub mod mprotect;
pub mod mremap;
pub mod msync;
pub mod munlock;
pub mod munlockall;
pub mod munmap;
pub mod posix_madvise;
pub mod remap_file_pages;
pub mod shm_open;
pub mod shm_path;
pub mod shm_unlink;
