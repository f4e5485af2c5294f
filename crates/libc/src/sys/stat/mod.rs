//! `<sys/stat.h>`

pub mod __fxstat;
pub mod __fxstatat;
pub mod __lxstat;
pub mod __xmknod;
pub mod __xmknodat;
pub mod __xstat;
pub mod chmod;
pub mod fchmod;
pub mod fchmodat;
pub mod fstat;
pub mod fstatat;
pub mod futimens;
pub mod lchmod;
pub mod lstat;
pub mod mkdir;
pub mod mkdirat;
pub mod mkfifo;
pub mod mkfifoat;
pub mod mknod;
pub mod mknodat;
pub mod stat;
pub mod statx;
pub mod umask;
pub mod utimensat;
