//! `<net/*.h>`

pub mod if_indextoname;
pub mod if_nametoindex;
