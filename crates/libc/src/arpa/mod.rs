//! `<arpa/*.h>`

pub mod inet;
pub mod nameser;
