//! `<fnmatch.h>`

pub mod fnmatch;
