//! The kernel's `struct sigaction`, which is not C's, and the signals' numbers.

use crate::types::c_int;

/// Signals are numbered 1 to 64; a set has a bit for each, that of signal 1 lowest.
pub const NSIG: c_int = 65;
/// SA_RESTORER: the kernel of x86-64 wants it; here it is only passed for the layout's sake.
pub const SA_RESTORER: u64 = 0x0400_0000;
/// SA_RESTART.
pub const SA_RESTART: u64 = 0x1000_0000;

/// As WALI programs pass it: x86-64's structure with 32-bit pointers.
#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct KernelSigaction {
    /// A table index, or SIG_DFL (0) or SIG_IGN (1).
    pub handler: usize,
    /// `SA_*`.
    pub flags: u64,
    /// Unused.
    pub restorer: usize,
    /// Signals blocked while the handler runs, in halves as x86-64 aligns them.
    pub mask: [u32; 2],
}

/// C's `struct sigaction`; `sigset_t` has room for 1,024 signals, of which Linux uses 64.
#[repr(C)]
pub struct Sigaction {
    /// As in the kernel's.
    pub handler: usize,
    /// The first 64 signals.
    pub mask: u64,
    /// The rest of `sigset_t`.
    pub rest: [u64; 15],
    /// `SA_*`.
    pub flags: c_int,
    /// Unused.
    pub restorer: usize,
}

/// Whether there is such a signal.
pub const fn is_signal(signal: c_int) -> bool {
    signal > 0 && signal < NSIG
}

/// Whether the C library keeps a signal for threads.
pub const fn is_reserved(signal: c_int) -> bool {
    signal >= 32 && signal <= 34
}
