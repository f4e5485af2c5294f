//! `<mntent.h>`

pub mod addmntent;
pub mod endmntent;
pub mod getmntent;
pub mod getmntent_r;
pub mod hasmntopt;
pub mod setmntent;
