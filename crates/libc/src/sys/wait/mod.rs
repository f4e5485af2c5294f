//! `<sys/wait.h>`

pub mod wait;
pub mod wait3;
pub mod wait4;
pub mod waitid;
pub mod waitpid;
