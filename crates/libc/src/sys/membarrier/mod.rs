//! `<sys/membarrier.h>`

pub mod membarrier;
