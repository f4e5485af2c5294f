//! What lies before a block that is not small.

/// The 16 bytes before a middle or large block.
#[repr(C, align(16))]
pub struct Header {
    /// Bytes from the block to its end that the program may use.
    pub usable: usize,
    /// The start of what dlmalloc or the kernel gave.
    pub base: *mut u8,
    /// The mapping's length; 0 if the block is dlmalloc's.
    pub mapped: usize,
    /// Must be [`MARK`]: what `free` is given otherwise was never allocated.
    pub mark: usize,
}

/// Tells a header from other memory.
pub const MARK: usize = 0x6d75_736c;

/// The header of a block.
#[inline(always)]
pub fn header(block: *mut u8) -> *mut Header {
    block.wrapping_sub(size_of::<Header>()).cast()
}
