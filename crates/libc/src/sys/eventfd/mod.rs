//! `<sys/eventfd.h>`

pub mod eventfd;
pub mod eventfd_read;
pub mod eventfd_write;
