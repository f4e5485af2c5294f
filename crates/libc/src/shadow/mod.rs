//! `<shadow.h>`

pub mod endspent;
pub mod entry;
pub mod fgetspent;
pub mod getspent;
pub mod getspnam;
pub mod getspnam_r;
pub mod lckpwdf;
pub mod putspent;
pub mod setspent;
pub mod sgetspent;
