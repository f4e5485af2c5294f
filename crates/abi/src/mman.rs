//! Memory mapping (`asm-generic/mman.h`).

/// `PROT_NONE`
pub const PROT_NONE: i32 = 0;
/// `PROT_READ`
pub const PROT_READ: i32 = 1;
/// `PROT_WRITE`
pub const PROT_WRITE: i32 = 2;
/// `PROT_EXEC`
pub const PROT_EXEC: i32 = 4;
/// `PROT_GROWSDOWN`
pub const PROT_GROWSDOWN: i32 = 0x0100_0000;
/// `PROT_GROWSUP`
pub const PROT_GROWSUP: i32 = 0x0200_0000;
/// `MAP_SHARED`
pub const MAP_SHARED: i32 = 0x01;
/// `MAP_PRIVATE`
pub const MAP_PRIVATE: i32 = 0x02;
/// `MAP_SHARED_VALIDATE`
pub const MAP_SHARED_VALIDATE: i32 = 0x03;
/// `MAP_TYPE`
pub const MAP_TYPE: i32 = 0x0f;
/// `MAP_FIXED`
pub const MAP_FIXED: i32 = 0x10;
/// `MAP_ANONYMOUS`
pub const MAP_ANONYMOUS: i32 = 0x20;
/// `MAP_32BIT`
pub const MAP_32BIT: i32 = 0x40;
/// `MAP_GROWSDOWN`
pub const MAP_GROWSDOWN: i32 = 0x0100;
/// `MAP_DENYWRITE`
pub const MAP_DENYWRITE: i32 = 0x0800;
/// `MAP_EXECUTABLE`
pub const MAP_EXECUTABLE: i32 = 0x1000;
/// `MAP_LOCKED`
pub const MAP_LOCKED: i32 = 0x2000;
/// `MAP_NORESERVE`
pub const MAP_NORESERVE: i32 = 0x4000;
/// `MAP_POPULATE`
pub const MAP_POPULATE: i32 = 0x8000;
/// `MAP_NONBLOCK`
pub const MAP_NONBLOCK: i32 = 0x1_0000;
/// `MAP_STACK`
pub const MAP_STACK: i32 = 0x2_0000;
/// `MAP_HUGETLB`
pub const MAP_HUGETLB: i32 = 0x4_0000;
/// `MAP_SYNC`
pub const MAP_SYNC: i32 = 0x8_0000;
/// `MAP_FIXED_NOREPLACE`
pub const MAP_FIXED_NOREPLACE: i32 = 0x10_0000;
/// `MREMAP_MAYMOVE`
pub const MREMAP_MAYMOVE: i32 = 1;
/// `MREMAP_FIXED`
pub const MREMAP_FIXED: i32 = 2;
/// `MREMAP_DONTUNMAP`
pub const MREMAP_DONTUNMAP: i32 = 4;
/// `MS_ASYNC`
pub const MS_ASYNC: i32 = 1;
/// `MS_INVALIDATE`
pub const MS_INVALIDATE: i32 = 2;
/// `MS_SYNC`
pub const MS_SYNC: i32 = 4;
/// `MADV_NORMAL`
pub const MADV_NORMAL: i32 = 0;
/// `MADV_RANDOM`
pub const MADV_RANDOM: i32 = 1;
/// `MADV_SEQUENTIAL`
pub const MADV_SEQUENTIAL: i32 = 2;
/// `MADV_WILLNEED`
pub const MADV_WILLNEED: i32 = 3;
/// `MADV_DONTNEED`
pub const MADV_DONTNEED: i32 = 4;
/// `MADV_FREE`
pub const MADV_FREE: i32 = 8;
/// `MADV_REMOVE`
pub const MADV_REMOVE: i32 = 9;
/// `MADV_DONTFORK`
pub const MADV_DONTFORK: i32 = 10;
/// `MADV_DOFORK`
pub const MADV_DOFORK: i32 = 11;
/// `MADV_HUGEPAGE`
pub const MADV_HUGEPAGE: i32 = 14;
/// `MADV_NOHUGEPAGE`
pub const MADV_NOHUGEPAGE: i32 = 15;
/// `MADV_DONTDUMP`
pub const MADV_DONTDUMP: i32 = 16;
/// `MADV_DODUMP`
pub const MADV_DODUMP: i32 = 17;
/// `MADV_COLD`
pub const MADV_COLD: i32 = 20;
/// `MADV_PAGEOUT`
pub const MADV_PAGEOUT: i32 = 21;
/// `MADV_POPULATE_READ`
pub const MADV_POPULATE_READ: i32 = 22;
/// `MADV_POPULATE_WRITE`
pub const MADV_POPULATE_WRITE: i32 = 23;
/// `PROT_SEM`: accepted, means nothing.
pub const PROT_SEM: i32 = 8;
/// `MCL_CURRENT`
pub const MCL_CURRENT: i32 = 1;
/// `MCL_FUTURE`
pub const MCL_FUTURE: i32 = 2;
/// `MCL_ONFAULT`
pub const MCL_ONFAULT: i32 = 4;
/// `MFD_CLOEXEC`
pub const MFD_CLOEXEC: i32 = 1;
/// `MFD_ALLOW_SEALING`
pub const MFD_ALLOW_SEALING: i32 = 2;
/// `MFD_NOEXEC_SEAL`
pub const MFD_NOEXEC_SEAL: i32 = 8;
/// `MFD_EXEC`
pub const MFD_EXEC: i32 = 16;
