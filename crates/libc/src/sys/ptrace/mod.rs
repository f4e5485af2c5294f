//! `<sys/ptrace.h>`

pub mod ptrace;
