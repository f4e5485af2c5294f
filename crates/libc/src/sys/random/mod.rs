//! `<sys/random.h>`

pub mod getrandom;
