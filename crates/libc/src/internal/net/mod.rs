//! The network's texts: addresses, what the databases say of hosts and services, and the servers of the Domain Name System.

pub mod address;
pub mod hosts;
pub mod lookup;
pub mod netlink;
pub mod networks;
pub mod resolver;
pub mod services;
