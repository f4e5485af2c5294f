//! `<utime.h>`

pub mod utime;
