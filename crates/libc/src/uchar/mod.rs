//! `<uchar.h>`

pub mod c16rtomb;
pub mod c32rtomb;
pub mod c8rtomb;
pub mod mbrtoc16;
pub mod mbrtoc32;
pub mod mbrtoc8;
