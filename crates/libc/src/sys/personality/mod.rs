//! `<sys/personality.h>`

pub mod personality;
