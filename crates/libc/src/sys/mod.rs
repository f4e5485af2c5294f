//! The headers under `<sys/>`.

pub mod file;
pub mod ioctl;
pub mod mman;
pub mod random;
pub mod resource;
pub mod select;
pub mod socket;
pub mod stat;
pub mod statfs;
pub mod statvfs;
pub mod sysinfo;
pub mod time;
pub mod times;
pub mod uio;
pub mod utsname;
pub mod wait;
