//! `<sys/mount.h>`

pub mod mount;
pub mod umount;
pub mod umount2;
