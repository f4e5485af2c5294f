//! `<resolv.h>`

pub mod __res_state;
pub mod dn_comp;
pub mod dn_expand;
pub mod dn_skipname;
pub mod res_init;
pub mod res_mkquery;
pub mod res_query;
pub mod res_querydomain;
pub mod res_search;
pub mod res_send;
