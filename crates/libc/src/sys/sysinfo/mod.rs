//! `<sys/sysinfo.h>`

pub mod sysinfo;
