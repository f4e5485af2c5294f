//! `<poll.h>`

pub mod poll;
pub mod ppoll;
