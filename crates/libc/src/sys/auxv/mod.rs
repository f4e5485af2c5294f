//! `<sys/auxv.h>`

pub mod getauxval;
