//! `<sys/signalfd.h>`

pub mod signalfd;
