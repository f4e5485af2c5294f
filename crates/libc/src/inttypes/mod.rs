//! `<inttypes.h>`

pub mod imaxabs;
pub mod imaxdiv;
