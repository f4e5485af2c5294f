//! `<sys/ipc.h>`

pub mod ftok;
