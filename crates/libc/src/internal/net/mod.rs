//! The network's texts: addresses, names in messages of the Domain Name System, and what the databases say.

pub mod address;
