//! `<inttypes.h>`

pub mod imaxabs;
pub mod imaxdiv;
pub mod strtoimax;
pub mod strtoumax;
pub mod wcstoimax;
pub mod wcstoumax;
mod wide_to_integer;
