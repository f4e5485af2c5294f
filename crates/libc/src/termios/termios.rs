//! `struct termios`.

/// `struct termios`.
#[repr(C)]
pub struct Termios {
    /// Input modes.
    pub iflag: u32,
    /// Output modes.
    pub oflag: u32,
    /// Control modes.
    pub cflag: u32,
    /// Local modes.
    pub lflag: u32,
    /// Line discipline.
    pub line: u8,
    /// Control characters; the kernel has the first [`KERNEL_CHARACTERS`].
    pub cc: [u8; 32],
    /// Speeds: what `c_cflag` says.
    pub speeds: [u32; 2],
}

/// How many control characters the kernel's structure ends with.
pub const KERNEL_CHARACTERS: usize = 19;
