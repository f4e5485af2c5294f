//! `<netinet/*.h>`

pub mod ether;
pub mod in6addr_any;
pub mod in6addr_loopback;
