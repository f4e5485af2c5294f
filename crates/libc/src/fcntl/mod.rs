//! `<fcntl.h>`

pub mod creat;
pub mod fallocate;
pub mod fcntl;
pub mod name_to_handle_at;
pub mod open;
pub mod open_by_handle_at;
pub mod openat;
pub mod posix_fadvise;
pub mod posix_fallocate;
pub mod readahead;
pub mod splice;
pub mod sync_file_range;
pub mod tee;
pub mod vmsplice;
