//! `<sys/fanotify.h>`

pub mod fanotify_init;
pub mod fanotify_mark;
