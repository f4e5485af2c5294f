//! `<sys/resource.h>`

pub mod getpriority;
pub mod getrlimit;
pub mod getrusage;
pub mod prlimit;
pub mod setpriority;
pub mod setrlimit;
