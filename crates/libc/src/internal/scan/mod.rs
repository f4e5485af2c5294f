//! Reading text: numbers for strtol, strtod and their kin, and the conversions of scanf.

pub mod directive;
pub mod field;
pub mod float;
pub mod format;
pub mod integer;
pub mod set;
pub mod source;
pub mod wide;
pub mod wide_set;
