//! `<resolv.h>`

pub mod dn_comp;
pub mod dn_expand;
pub mod dn_skipname;
pub mod res_mkquery;
