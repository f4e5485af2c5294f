//! `<sys/fsuid.h>`

pub mod setfsgid;
pub mod setfsuid;
