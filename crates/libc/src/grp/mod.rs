//! `<grp.h>`

pub mod endgrent;
pub mod entry;
pub mod fgetgrent;
pub mod getgrent;
pub mod getgrgid;
pub mod getgrgid_r;
pub mod getgrnam;
pub mod getgrnam_r;
pub mod getgrouplist;
pub mod initgroups;
pub mod putgrent;
pub mod setgrent;
pub mod setgroups;
