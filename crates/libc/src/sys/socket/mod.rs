//! `<sys/socket.h>`

pub mod accept;
pub mod accept4;
pub mod bind;
pub mod connect;
pub mod getpeername;
pub mod getsockname;
pub mod getsockopt;
pub mod listen;
pub mod recv;
pub mod recvfrom;
pub mod recvmmsg;
pub mod recvmsg;
pub mod send;
pub mod sendmmsg;
pub mod sendmsg;
pub mod sendto;
pub mod setsockopt;
pub mod shutdown;
pub mod sockatmark;
pub mod socket;
pub mod socketpair;
