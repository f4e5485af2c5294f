//! `<netinet/ether.h>`

pub mod ether_aton;
pub mod ether_hostton;
pub mod ether_line;
pub mod ether_ntoa;
pub mod ether_ntohost;
