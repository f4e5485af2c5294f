//! `<sys/timerfd.h>`

pub mod timerfd_create;
pub mod timerfd_gettime;
pub mod timerfd_settime;
