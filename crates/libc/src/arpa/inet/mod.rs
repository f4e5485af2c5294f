//! `<arpa/inet.h>`

pub mod htonl;
pub mod htons;
pub mod inet_addr;
pub mod inet_aton;
pub mod inet_lnaof;
pub mod inet_makeaddr;
pub mod inet_netof;
pub mod inet_network;
pub mod inet_ntoa;
pub mod inet_ntop;
pub mod inet_pton;
pub mod ntohl;
pub mod ntohs;
