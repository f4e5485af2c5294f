//! `<sys/msg.h>`

pub mod msgctl;
pub mod msgget;
pub mod msgrcv;
pub mod msgsnd;
