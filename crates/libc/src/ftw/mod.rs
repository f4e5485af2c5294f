//! `<ftw.h>`

pub mod ftw;
pub mod nftw;
pub mod walk;
