//! `<ulimit.h>`

pub mod ulimit;
