//! `<sys/uio.h>`

pub mod preadv;
pub mod preadv2;
pub mod process_vm_readv;
pub mod process_vm_writev;
pub mod pwritev;
pub mod pwritev2;
pub mod readv;
pub mod writev;
