//! `<sys/statfs.h>`

pub mod fstatfs;
pub mod statfs;
