//! `<sys/wait.h>`

pub mod wait;
pub mod wait4;
pub mod waitpid;
