//! `<sys/inotify.h>`

pub mod inotify_add_watch;
pub mod inotify_init;
pub mod inotify_init1;
pub mod inotify_rm_watch;
