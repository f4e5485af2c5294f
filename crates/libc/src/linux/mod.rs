//! System calls that no header of C declares.

pub mod capget;
pub mod capset;
pub mod delete_module;
pub mod init_module;
pub mod pivot_root;
