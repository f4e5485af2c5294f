//! `<sys/resource.h>`

pub mod getrlimit;
pub mod getrusage;
pub mod prlimit;
pub mod setrlimit;
