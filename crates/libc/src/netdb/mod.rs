//! `<netdb.h>`

pub mod freeaddrinfo;
pub mod gai_strerror;
pub mod getaddrinfo;
pub mod gethostbyaddr;
pub mod gethostbyaddr_r;
pub mod gethostbyname;
pub mod gethostbyname2;
pub mod gethostbyname2_r;
pub mod gethostbyname_r;
pub mod gethostent;
pub mod getnameinfo;
pub mod getnetbyaddr;
pub mod getnetbyname;
pub mod getnetent;
pub mod getprotoent;
pub mod getservbyname;
pub mod getservbyname_r;
pub mod getservbyport;
pub mod getservbyport_r;
pub mod getservent;
pub mod h_errno;
pub mod herror;
pub mod hostent;
pub mod hstrerror;
