//! What a module may ask for. The numbers are far above what real libraries need, and low enough that a hostile
//! file cannot make the loader spend memory or time that the file's own size does not justify.

/// Largest alignment of a module's data, as a power of two: 64 KiB.
pub const MAX_MEMORY_ALIGN_LOG2: u32 = 16;
/// Largest alignment of a module's table region, as a power of two.
pub const MAX_TABLE_ALIGN_LOG2: u32 = 12;
/// Largest data region of one module: 2 GiB, half of what there is.
pub const MAX_MEMORY_SIZE: u32 = 0x8000_0000;
/// Most table slots of one module.
pub const MAX_TABLE_SIZE: u32 = 1_000_000;
/// Most exception tags of one module: two are usual. Each import, definition and export counts.
pub const MAX_TAGS: usize = 10_000;
/// Most parameters of an exception tag.
pub const MAX_TAG_PARAMETERS: usize = 64;
/// Most `needed` libraries of one module.
pub const MAX_NEEDED: usize = 4_096;
/// Longest name of a library or symbol in bytes (wasmparser's own limit on names is 100,000).
pub const MAX_NAME: usize = 65_536;

/// Most locals of a function whose code is looked at.
pub const MAX_LOCALS: usize = 5_000;
/// Most bytes of its code.
pub const MAX_BODY: usize = 256 << 10;
