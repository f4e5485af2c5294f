//! `<pty.h>`

pub mod forkpty;
pub mod openpty;
