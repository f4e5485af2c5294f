//! `<sys/timeb.h>`

pub mod ftime;
