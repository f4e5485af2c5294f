//! `<sys/times.h>`

pub mod times;
