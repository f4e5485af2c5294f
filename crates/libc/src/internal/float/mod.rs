//! Binary numbers to decimal ones and back, correctly rounded.

pub mod binary;
pub mod decimal;
pub mod digits;
pub mod powers;
pub mod rounding;
