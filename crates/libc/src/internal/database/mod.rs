//! Databases in text files: /etc/passwd, /etc/hosts, /etc/services and their kin.
//!
//! All are read in the same way. A line is taken from the file ([`lines`]) and parsed into slices of itself (each header's
//! `entry.rs`); the entry that the caller wants is then stored into a block of memory ([`pool`]): strings and arrays of
//! pointers, as the C structure needs them. The block is the caller's, which may be too small (ERANGE), or one that the
//! library keeps for the functions that return pointers into static storage.
//!
//! Files come from anywhere, so no line is trusted: one that does not parse is passed over, a NUL ends a line, and the last
//! line counts even if no line end follows.

pub mod fields;
pub mod lines;
pub mod output;
pub mod pool;
