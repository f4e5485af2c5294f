//! `<fcntl.h>`

pub mod creat;
pub mod fallocate;
pub mod fcntl;
pub mod open;
pub mod openat;
pub mod posix_fadvise;
pub mod posix_fallocate;
