//! `<sys/xattr.h>`

pub mod fgetxattr;
pub mod flistxattr;
pub mod fremovexattr;
pub mod fsetxattr;
pub mod getxattr;
pub mod lgetxattr;
pub mod listxattr;
pub mod llistxattr;
pub mod lremovexattr;
pub mod lsetxattr;
pub mod removexattr;
pub mod setxattr;
