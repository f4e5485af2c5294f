//! `in6addr_loopback`.

use crate::netinet::in6addr_any::Address;

/// The address `::1`. POSIX.1-2024 `<netinet/in.h>`.
#[unsafe(no_mangle)]
pub static in6addr_loopback: Address = Address([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
