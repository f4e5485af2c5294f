//! `in6addr_any`.

/// C's `struct in6_addr`.
#[repr(C, align(4))]
pub struct Address(pub [u8; 16]);

/// The address `::`. POSIX.1-2024 `<netinet/in.h>`.
#[unsafe(no_mangle)]
pub static in6addr_any: Address = Address([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
