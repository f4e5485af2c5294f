//! `<sys/file.h>`

pub mod flock;
