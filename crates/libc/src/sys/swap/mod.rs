//! `<sys/swap.h>`

pub mod swapoff;
pub mod swapon;
