//! `<sys/select.h>`

pub mod pselect;
pub mod select;
