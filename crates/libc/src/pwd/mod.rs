//! `<pwd.h>`

pub mod endpwent;
pub mod entry;
pub mod fgetpwent;
pub mod getpwent;
pub mod getpwnam;
pub mod getpwnam_r;
pub mod getpwuid;
pub mod getpwuid_r;
pub mod putpwent;
pub mod setpwent;
