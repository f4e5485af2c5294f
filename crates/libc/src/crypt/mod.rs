//! `<crypt.h>`

pub mod bits;
mod blowfish;
pub mod crypt;
pub mod crypt_r;
mod des;
mod digest;
mod md5;
mod output;
mod sha;
