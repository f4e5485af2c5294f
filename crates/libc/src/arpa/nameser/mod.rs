//! `<arpa/nameser.h>`

pub mod _ns_flagdata;
pub mod message;
pub mod ns_get16;
pub mod ns_get32;
pub mod ns_initparse;
pub mod ns_name_uncompress;
pub mod ns_parserr;
pub mod ns_put16;
pub mod ns_put32;
pub mod ns_skiprr;
