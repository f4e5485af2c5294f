//! `<sys/epoll.h>`

pub mod epoll_create;
pub mod epoll_create1;
pub mod epoll_ctl;
pub mod epoll_pwait;
pub mod epoll_pwait2;
pub mod epoll_wait;
