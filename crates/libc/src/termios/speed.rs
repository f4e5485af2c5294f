//! How the speed of a line is kept.

/// Bits of `c_cflag`; a `B*` constant has no others.
pub const CBAUD: u32 = 0o10017;
