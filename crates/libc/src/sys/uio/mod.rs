//! `<sys/uio.h>`

pub mod preadv;
pub mod pwritev;
pub mod readv;
pub mod writev;
