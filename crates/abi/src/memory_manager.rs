//! The interface of memory managers: docs/memory-manager.md.

/// What the functions of a memory manager are called and mean; a module says which it has by `memory_manager_version`.
pub const VERSION: i32 = 1;

/// Where a memory manager's own data begins, and ends at the latest.
pub const BASE: u32 = 0x90_0000;
/// See [`BASE`].
pub const END: u32 = 0x100_0000;

/// What a range of addresses is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Kind {
    /// The data of a program or library, and what the dynamic linker keeps beside it.
    Segment = 1,
    /// A stack. Whoever asks makes its lowest page inaccessible, where nothing else does.
    Stack = 2,
    /// Thread-local variables of a library in one thread.
    ThreadLocal = 3,
    /// Private memory without a file: what malloc takes from mmap.
    Heap = 4,
    /// A file, or shared memory.
    Mapping = 5,
    /// Where the heap of brk begins; it grows upwards by claims.
    Break = 6,
}
