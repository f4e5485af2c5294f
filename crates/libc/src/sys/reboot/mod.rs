//! `<sys/reboot.h>`

pub mod reboot;
