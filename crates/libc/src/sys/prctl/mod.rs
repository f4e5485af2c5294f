//! `<sys/prctl.h>`

pub mod prctl;
