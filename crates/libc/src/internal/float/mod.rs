//! Binary numbers to decimal ones and back, correctly rounded.

pub mod decimal;
pub mod digits;
pub mod powers;
