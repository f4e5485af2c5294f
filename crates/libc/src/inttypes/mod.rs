//! `<inttypes.h>`

pub mod imaxabs;
pub mod imaxdiv;
pub mod strtoimax;
pub mod strtoumax;
