//! `<ifaddrs.h>`: the addresses of all network interfaces.

pub mod freeifaddrs;
pub mod getifaddrs;
