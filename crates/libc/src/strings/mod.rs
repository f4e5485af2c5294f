//! `<strings.h>`

pub mod bcmp;
pub mod bcopy;
pub mod bzero;
pub mod ffs;
pub mod ffsl;
pub mod ffsll;
pub mod index;
pub mod rindex;
pub mod strcasecmp;
pub mod strncasecmp;
