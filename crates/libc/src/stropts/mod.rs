//! `<stropts.h>`

pub mod isastream;
