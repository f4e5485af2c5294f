//! The headers under `<sys/>`.

pub mod file;
pub mod ioctl;
pub mod ipc;
pub mod mman;
pub mod msg;
pub mod random;
pub mod resource;
pub mod select;
pub mod sem;
pub mod shm;
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
