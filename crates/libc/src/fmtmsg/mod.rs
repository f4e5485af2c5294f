//! `<fmtmsg.h>`

pub mod fmtmsg;
