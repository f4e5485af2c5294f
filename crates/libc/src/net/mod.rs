//! `<net/*.h>`

pub mod if_freenameindex;
pub mod if_indextoname;
pub mod if_nameindex;
pub mod if_nametoindex;
